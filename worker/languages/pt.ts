// The form in Portuguese.
import type { Messages } from "./fr.ts";

export const pt: Messages = {
  formTitle: "Reclamação, sugestão ou elogio",
  introduction: (siteName) => `A sua mensagem será enviada a: ${siteName}.`,
  announcedDelay: (workingDays) =>
    `Procuramos responder no prazo de ${workingDays} ${workingDays === 1 ? "dia útil" : "dias úteis"}.`,
  scope:
    "Este formulário diz respeito ao atendimento e à qualidade do serviço. Não substitui um pedido sobre o seu processo nem um recurso contra uma decisão.",
  skipToContent: "Ir para o conteúdo",
  languageMenu: "Língua",
  required: "obrigatório",
  optional: "facultativo",
  most: (characters) => `${characters} caracteres no máximo`,
  send: "Enviar",
  errorPrefix: "Erro:",
  errorSummary: (count) => `Respostas a corrigir: ${count}`,
  fields: {
    type: "A sua mensagem é",
    author: "Escreve na qualidade de",
    subject: "Assunto",
    message: "Mensagem",
    name: "Nome completo",
    email: "Endereço eletrónico",
    phone: "Telefone",
  },
  hints: {
    message: "Não indique palavras-passe, números de cartão nem dados de saúde.",
    name: "Se o desejar indicar.",
    email: "Para receber uma resposta. Exemplo: nome@exemplo.pt",
    phone: "Exemplo: 06\u00a012\u00a034\u00a056\u00a078",
  },
  types: {
    complaint: "Uma reclamação",
    suggestion: "Uma sugestão",
    praise: "Um elogio",
  },
  authors: {
    user: "Utente",
    localAuthority: "Autarquia (município, departamento…)",
    professional: "Profissional",
    association: "Associação",
    other: "Outra situação",
  },
  contactLegend: "Para lhe responder",
  contactHint:
    "Sem endereço eletrónico nem telefone, não poderemos responder-lhe: a ligação de acompanhamento só mostra o estado da sua mensagem.",
  leaveEmpty: "Deixe este campo vazio",
  faults: {
    required: (field) => `Preencha o campo «${field}».`,
    tooLong: (field, length, limit) =>
      `O campo «${field}» tem ${length} caracteres e o máximo é ${limit}: encurte-o.`,
    notAnEmail: "O endereço eletrónico não está completo. Exemplo: nome@exemplo.pt",
    notAPhone: "O número de telefone não é válido. Exemplo: 06\u00a012\u00a034\u00a056\u00a078",
    unknownChoice: (field) => `Escolha uma resposta da lista «${field}».`,
  },
  pageTooOld:
    "Esta página esteve aberta demasiado tempo. As suas respostas continuam aqui: envie-as de novo.",
  alreadySent:
    "Esta página já enviou outra mensagem, que está registada. Para enviar também esta, carregue em «Enviar».",
  savedOnDevice: "O seu rascunho fica neste aparelho até ao envio.",
  doNotSave: "Não guardar rascunho (aparelho partilhado)",
  noticeLink: "Dados pessoais",
  accessibilityLink: "Acessibilidade: não conforme",
  trackingLink: "Acompanhar uma mensagem",
  confirmationTitle: "A sua mensagem está registada",
  confirmed: (siteName) => `Será enviada a: ${siteName}.`,
  reference: "Referência",
  receivedOn: "Recebida em",
  keepLink: "Guarde esta ligação para acompanhar a resposta. Não a partilhe:",
  copyTitle: "Cópia das suas respostas",
  copyGone: "A cópia das suas respostas já não é mostrada, para proteger os seus dados.",
  another: "Enviar outra mensagem",
  trackingTitle: "Acompanhar uma mensagem",
  trackingIntroduction: "A referência e o código de acompanhamento foram mostrados após o envio.",
  trackingCode: "Código de acompanhamento",
  trackingCodeHint: "22 caracteres, no fim da ligação de acompanhamento.",
  follow: "Acompanhar",
  notFound: "Nenhuma mensagem corresponde a esta referência e a este código. Verifique-os.",
  state: "Estado",
  states: {
    received: "Recebida",
    new: "Recebida",
    inProgress: "Em tratamento",
    answered: "Respondida",
    outOfScope: "Fora do âmbito deste formulário: a sua mensagem é encaminhada para o serviço competente",
    closed: "Encerrada",
  },
  acknowledgedOn: "Aviso de receção enviado em",
  answeredOn: "Resposta enviada em",
  notYet: "Ainda não",
  pageNotFound: "Esta página não existe. Verifique o endereço.",
  methodRefused: "Este endereço não se usa assim. Abra o formulário e recomece.",
  unavailable:
    "O serviço está indisponível: a sua mensagem não foi registada. Tente de novo dentro de alguns minutos ou escreva-nos por correio.",
  tooManyRequests: "Demasiados envios seguidos. Espere um minuto e envie de novo.",
  tooSlow:
    "A ligação é demasiado lenta: a sua mensagem não foi registada. Recarregue esta página para a enviar de novo, se possível com uma ligação melhor.",
  offline: "Sem ligação: a sua mensagem ainda não foi enviada. Envie de novo quando a ligação voltar.",
  tooLarge:
    "Esta mensagem é demasiado extensa: não foi registada. Pode ter 5000 caracteres; encurte-a e envie-a de novo.",
  refusedOrigin: "Este envio não vem da nossa página. Abra o formulário e envie de novo.",
};
