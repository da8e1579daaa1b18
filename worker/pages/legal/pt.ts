// The legal pages in Portuguese.
import { columnsInWords, keptByFormInWords } from "../kept-columns.ts";
import {
  type CommonLegalTexts,
  dated,
  HOST,
  type LegalSection,
  type LegalTexts,
  type Retention,
} from "./legal-text.ts";

export const PORTUGUESE: LegalTexts = {
  accessibilite: ({ name, contact, accessibilityStatementOn }) => ({
    title: "Declaração de acessibilidade",
    inBrief: [
      "Este formulário é declarado não conforme: ainda não foi auditado segundo o RGAA.",
      `Uma página bloqueia-o? Escreva-nos: ${contact.email}. Receberemos a sua mensagem de outra forma.`,
      "Também pode vir ao balcão: um agente escreve a sua mensagem consigo.",
    ],
    sections: [
      {
        heading: "Estado de conformidade",
        paragraphs: [
          `${name} compromete-se a tornar este formulário acessível, segundo o artigo 47.º da lei francesa n.º\u00a02005-102 de 11 de fevereiro de 2005. O RGAA é a norma oficial francesa. Sem auditoria, a conformidade não é conhecida: por isso o formulário é declarado não conforme.`,
        ],
      },
      {
        heading: "O que foi verificado",
        items: [
          "Verificação automática (axe-core) de cada página, em cada versão: não substitui uma auditoria.",
          "Utilização só com o teclado, sem script, a 320 píxeis de largura, ampliado a 400\u00a0%, em cores forçadas e em modo escuro.",
        ],
      },
      {
        heading: "O que falta",
        items: [
          "A auditoria RGAA, por uma pessoa com formação.",
          "Testes com pessoas que usam um leitor de ecrã.",
        ],
      },
      {
        heading: "Como foi feita esta declaração",
        paragraphs: [
          ...dated("pt", accessibilityStatementOn, (day) => `Feita em ${day}.`),
          "Tecnologias: HTML, CSS, JavaScript (facultativo).",
        ],
      },
      {
        heading: "Escreva-nos",
        paragraphs: [
          `Por correio eletrónico para ${contact.email}, ou por carta: ${contact.address}. Diga em que página e o que o bloqueia.`,
        ],
      },
      {
        heading: "Se não respondermos",
        paragraphs: [
          "Assinalou um defeito e a resposta não o satisfaz? Recorra ao Défenseur des droits, o provedor francês:",
        ],
        items: [
          "pela internet: formulaire.defenseurdesdroits.fr",
          "pelo delegado mais próximo de si: defenseurdesdroits.fr/saisir/delegues",
          "por correio gratuito, sem selo: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07",
        ],
      },
    ],
  }),
  "donnees-personnelles": ({
    name,
    contact,
    retentionDays,
    sheetRetentionMonths,
    asksForOpinion,
    motives,
    notices,
  }) => ({
    title: "Dados pessoais",
    inBrief: [
      "Os seus dados servem para tratar a sua mensagem, responder-lhe e melhorar o atendimento. Nada mais.",
      motives.length > 0
        ? "Só a mensagem é necessária. O nome, o endereço eletrónico e o telefone são facultativos."
        : "O assunto e a mensagem são necessários. O nome, o endereço eletrónico e o telefone são facultativos.",
      `O formulário guarda-os até chegarem ao nosso livro de acompanhamento, e depois ${retentionDays} dias. Os agentes apagam-nos do livro ${sheetRetentionMonths} meses depois do fim do tratamento, pelo menos uma vez por ano.`,
      `Pode lê-los, corrigi-los ou pedir que sejam apagados: ${contact.dataProtectionOfficer ?? contact.email}`,
    ],
    sections: [
      {
        heading: "Quem é responsável",
        paragraphs: [
          `${name} é responsável por este tratamento, feito no âmbito da sua missão de serviço público (artigo 6.º, n.º 1, alínea e), do RGPD): tratar a sua mensagem, responder-lhe e melhorar o atendimento. As estatísticas publicadas contam as mensagens, sem nada que o identifique.`,
          `${motives.length > 0 ? "Só a mensagem é necessária." : "Só o assunto e a mensagem são necessários."} Nome, endereço eletrónico e telefone são facultativos: sem endereço nem telefone, não poderemos contactá-lo; a ligação de acompanhamento mostra em que ponto está a sua mensagem, e a resposta se o serviço a publicar aí.`,
        ],
      },
      {
        heading: "Quem os lê",
        paragraphs: [
          "São lidos pelos agentes encarregados de lhe responder. São alojados, por nossa conta, pela Cloudflare (formulário) e pela Google (livro de acompanhamento).",
          ...(notices === undefined
            ? []
            : [
                "As mensagens automáticas enviadas aos agentes dão números e referências, nunca o seu nome nem o seu texto.",
              ]),
        ],
      },
      keptFor({ retentionDays, sheetRetentionMonths, asksForOpinion }),
      {
        heading: "O que mostra a página de acompanhamento",
        paragraphs: [
          "As datas, o estado e a resposta. Nunca o seu nome nem a sua mensagem. Quem tiver a ligação, ou a referência e o código, pode ler a resposta.",
        ],
      },
      {
        heading: "Cookies",
        id: "cookies",
        paragraphs: ["Não é instalado nenhum cookie, nem é medida a audiência."],
      },
      {
        heading: "Os seus direitos",
        paragraphs: [
          `Acesso, retificação, apagamento, limitação, oposição: escreva para ${contact.dataProtectionOfficer ?? contact.email} ou para ${contact.address}. Indique a referência da sua mensagem.`,
          "Sem resposta ao fim de um mês? Reclame junto da CNIL, a autoridade francesa de proteção de dados: cnil.fr/plaintes",
        ],
      },
    ],
  }),
  "mentions-legales": ({ name, contact, publicationDirector }, { jurisdiction }) => ({
    title: "Informações legais",
    inBrief: [
      `Este formulário é publicado por: ${name}.`,
      "Não substitui um recurso nem um pedido sobre um processo.",
    ],
    sections: [
      { heading: "Editor", paragraphs: [`${name}, ${contact.address}. ${contact.email}`] },
      ...(publicationDirector === undefined
        ? []
        : [{ heading: "Diretor da publicação", paragraphs: [publicationDirector] }]),
      {
        heading: "Alojamento",
        paragraphs: [
          `${HOST}, Estados Unidos.`,
          ...(jurisdiction === "eu" ? ["Os dados do formulário são guardados na União Europeia."] : []),
        ],
      },
      { heading: "Programa", paragraphs: ["Revue Qualité, software livre (licença MIT)."] },
    ],
  }),
};

export const PORTUGUESE_IN_COMMON: CommonLegalTexts = {
  accessibilite: {
    title: "Declaração de acessibilidade",
    inBrief: [
      "Estes formulários são declarados não conformes: ainda não foram auditados segundo o RGAA.",
      "Uma página bloqueia-o? Escreva ao serviço em causa: o endereço está na sua declaração.",
      "Também pode ir ao balcão: um agente escreve a sua mensagem consigo.",
    ],
    sections: [],
  },
  "donnees-personnelles": {
    title: "Dados pessoais",
    inBrief: [
      "Cada serviço é responsável pelas mensagens que lhe são enviadas: a sua página diz o que acontece aos seus dados.",
      "O que procura na lista de serviços não é guardado.",
    ],
    sections: [
      {
        heading: "Cookies",
        id: "cookies",
        paragraphs: ["Não é instalado nenhum cookie, nem é medida a audiência."],
      },
    ],
  },
  "mentions-legales": {
    title: "Informações legais",
    inBrief: [
      "Cada formulário é publicado pelo serviço que responde: a sua página indica-o.",
      "Não substitui um recurso nem um pedido sobre um processo.",
    ],
    sections: [
      { heading: "Alojamento", paragraphs: [`${HOST}, Estados Unidos.`] },
      { heading: "Programa", paragraphs: ["Revue Qualité, software livre (licença MIT)."] },
    ],
  },
};

function keptFor({ retentionDays, sheetRetentionMonths, asksForOpinion }: Retention): LegalSection {
  return {
    heading: "Durante quanto tempo",
    points: [
      ["Rascunho no seu aparelho", "Só se o pedir, 24 horas no máximo. O envio ou um botão apaga-o."],
      [
        "Formulário",
        `O formulário guarda a sua mensagem até chegar ao livro de acompanhamento e, depois, durante ${retentionDays} dias. A seguir só ficam ${keptByFormInWords("pt")}, bem como a resposta publicada enquanto o livro a guardar.`,
      ],
      [
        "Livro de acompanhamento",
        `O livro de acompanhamento é mantido pelos agentes. Aí apagam ${columnsInWords("pt", "erased")} quando a sua mensagem está encerrada há mais de ${sheetRetentionMonths} meses, por um comando que executam pelo menos uma vez por ano. Ficam ${columnsInWords("pt", "kept")}.`,
      ],
      ...(asksForOpinion
        ? [
            [
              "A sua opinião sobre a resposta",
              `A sua opinião sobre a resposta segue o mesmo caminho: o comentário sai do formulário ${retentionDays} dias depois de chegar ao livro, e os agentes apagam-no aí com a sua mensagem. Ficam «satisfeito» ou «não satisfeito», o dia e a referência.`,
            ] as const,
          ]
        : []),
      [
        "Cópias de segurança",
        "Depois desse apagamento, a sua mensagem continua legível no histórico de versões do livro por quem o pode alterar, nas cópias que o serviço tenha feito e, durante algum tempo, nas cópias de segurança de quem o aloja (30 dias para o formulário).",
      ],
      ["Endereço IP", "Um minuto, para contar os envios, contra abusos. Não é guardado nem transmitido."],
    ],
  };
}
