// What messages are most often about, which sites may take over in their own list, and where what is not for them is dealt with.
import type { Motive } from "./lists.ts";

/** Staff's words are those of the list that `Motif` offers in a new workbook. */
export const COMMON_MOTIVES: readonly Motive[] = [
  {
    id: "accueil",
    label: {
      fr: "L’accueil sur place",
      en: "The welcome on site",
      es: "La atención en persona",
      pt: "O atendimento no local",
      ar: "الاستقبال في المقر",
      uk: "Прийом на місці",
    },
    inWorkbook: "Qualité de l'accueil",
  },
  {
    id: "contact",
    label: {
      fr: "Le téléphone ou les courriels",
      en: "The telephone or e-mails",
      es: "El teléfono o los correos",
      pt: "O telefone ou os correios eletrónicos",
      ar: "الهاتف أو البريد الإلكتروني",
      uk: "Телефон або електронні листи",
    },
    inWorkbook: "Accueil téléphonique",
  },
  {
    id: "rendez-vous",
    label: {
      fr: "Les rendez-vous",
      en: "Appointments",
      es: "Las citas",
      pt: "As marcações",
      ar: "المواعيد",
      uk: "Запис на прийом",
    },
    inWorkbook: "Délai de rendez-vous",
  },
  {
    id: "delai",
    label: {
      fr: "Le délai pour avoir une réponse",
      en: "The time to get an answer",
      es: "El plazo para obtener una respuesta",
      pt: "O prazo para ter uma resposta",
      ar: "مدة انتظار الرد",
      uk: "Час очікування відповіді",
    },
    inWorkbook: "Délai de traitement",
  },
  {
    id: "explications",
    label: {
      fr: "Les explications données",
      en: "The explanations given",
      es: "Las explicaciones recibidas",
      pt: "As explicações dadas",
      ar: "المعلومات التي قُدِّمت لك",
      uk: "Надані пояснення",
    },
    inWorkbook: "Information et orientation",
  },
  {
    id: "locaux",
    label: {
      fr: "Les locaux, l’accès, le handicap",
      en: "The premises, access, disability",
      es: "Los locales, el acceso, la discapacidad",
      pt: "As instalações, o acesso, a deficiência",
      ar: "المبنى وسهولة الوصول والإعاقة",
      uk: "Приміщення, доступ, інвалідність",
    },
    inWorkbook: "Horaires, locaux et accessibilité",
  },
  {
    id: "en-ligne",
    label: {
      fr: "Le site internet, les démarches en ligne",
      en: "The website, online procedures",
      es: "El sitio web, los trámites en línea",
      pt: "O sítio na internet, os serviços em linha",
      ar: "الموقع الإلكتروني والخدمات عبر الإنترنت",
      uk: "Вебсайт, послуги онлайн",
    },
    inWorkbook: "Démarche en ligne",
  },
  {
    id: "autre",
    label: {
      fr: "Autre chose",
      en: "Something else",
      es: "Otra cosa",
      pt: "Outro assunto",
      ar: "موضوع آخر",
      uk: "Інше",
    },
  },
  {
    id: "dossier",
    label: {
      fr: "Mon dossier : où en est-il ?",
      en: "My file: where is it?",
      es: "Mi expediente: ¿cómo va?",
      pt: "O meu processo: em que ponto está?",
      ar: "ملفي: إلى أين وصل؟",
      uk: "Моя справа: на якому вона етапі?",
    },
    elsewhere: {
      fr: {
        title: "Pour savoir où en est votre dossier",
        lines: [
          "Nous ne voyons pas les dossiers depuis ce formulaire. Allez sur :",
          "- titre de séjour : [administration-etrangers-en-france.interieur.gouv.fr](https://administration-etrangers-en-france.interieur.gouv.fr)",
          "- permis, carte grise, passeport : [ants.gouv.fr](https://ants.gouv.fr)",
        ],
        closing: "Vous voulez parler de l’accueil ou de l’attente ? Continuez : votre message sera lu.",
      },
      en: {
        title: "To know where your file is",
        lines: [
          "We do not see files from this form. Go to:",
          "- residence permit: [administration-etrangers-en-france.interieur.gouv.fr](https://administration-etrangers-en-france.interieur.gouv.fr)",
          "- driving licence, vehicle registration, passport: [ants.gouv.fr](https://ants.gouv.fr)",
        ],
        closing: "Do you want to speak of the welcome or of the waiting? Go on: your message will be read.",
      },
      es: {
        title: "Para saber cómo va su expediente",
        lines: [
          "No vemos los expedientes desde este formulario. Vaya a:",
          "- permiso de residencia: [administration-etrangers-en-france.interieur.gouv.fr](https://administration-etrangers-en-france.interieur.gouv.fr)",
          "- permiso de conducir, matrícula, pasaporte: [ants.gouv.fr](https://ants.gouv.fr)",
        ],
        closing: "¿Quiere hablar de la atención o de la espera? Continúe: su mensaje será leído.",
      },
      pt: {
        title: "Para saber em que ponto está o seu processo",
        lines: [
          "Não vemos os processos a partir deste formulário. Vá a:",
          "- autorização de residência: [administration-etrangers-en-france.interieur.gouv.fr](https://administration-etrangers-en-france.interieur.gouv.fr)",
          "- carta de condução, documento do veículo, passaporte: [ants.gouv.fr](https://ants.gouv.fr)",
        ],
        closing: "Quer falar do atendimento ou da espera? Continue: a sua mensagem será lida.",
      },
      ar: {
        title: "لمعرفة إلى أين وصل ملفك",
        lines: [
          "لا نرى الملفات من هذا النموذج. اذهب إلى:",
          "- تصريح الإقامة: [administration-etrangers-en-france.interieur.gouv.fr](https://administration-etrangers-en-france.interieur.gouv.fr)",
          "- رخصة القيادة، بطاقة السيارة، جواز السفر: [ants.gouv.fr](https://ants.gouv.fr)",
        ],
        closing: "هل تريد الحديث عن الاستقبال أو عن الانتظار؟ أكمل: ستُقرأ رسالتك.",
      },
      uk: {
        title: "Щоб дізнатися, на якому етапі ваша справа",
        lines: [
          "З цієї форми ми не бачимо справ. Перейдіть на:",
          "- посвідка на проживання: [administration-etrangers-en-france.interieur.gouv.fr](https://administration-etrangers-en-france.interieur.gouv.fr)",
          "- посвідчення водія, реєстрація авто, паспорт: [ants.gouv.fr](https://ants.gouv.fr)",
        ],
        closing: "Хочете розповісти про прийом або очікування? Продовжуйте: ваше повідомлення прочитають.",
      },
    },
  },
  {
    id: "recours",
    label: {
      fr: "Contester une décision ou une amende",
      en: "Contest a decision or a fine",
      es: "Impugnar una decisión o una multa",
      pt: "Contestar uma decisão ou uma multa",
      ar: "الاعتراض على قرار أو غرامة",
      uk: "Оскаржити рішення або штраф",
    },
    elsewhere: {
      fr: {
        title: "Pour contester une décision",
        lines: [
          "**Ce formulaire n’est pas un recours. Il n’arrête pas le délai pour agir, souvent 2 mois.**",
          "- décision de la préfecture : écrivez à l’adresse indiquée sur la décision, ou allez sur [citoyens.telerecours.fr](https://citoyens.telerecours.fr)",
          "- amende : [antai.gouv.fr](https://www.antai.gouv.fr)",
        ],
        closing: "Vous pouvez quand même nous écrire : votre message sera lu.",
      },
      en: {
        title: "To contest a decision",
        lines: [
          "**This form is not an appeal. It does not stop the time limit to act, often 2 months.**",
          "- decision of the préfecture: write to the address given on the decision, or go to [citoyens.telerecours.fr](https://citoyens.telerecours.fr)",
          "- fine: [antai.gouv.fr](https://www.antai.gouv.fr)",
        ],
        closing: "You can still write to us: your message will be read.",
      },
      es: {
        title: "Para impugnar una decisión",
        lines: [
          "**Este formulario no es un recurso. No detiene el plazo para actuar, a menudo 2 meses.**",
          "- decisión de la prefectura: escriba a la dirección indicada en la decisión, o vaya a [citoyens.telerecours.fr](https://citoyens.telerecours.fr)",
          "- multa: [antai.gouv.fr](https://www.antai.gouv.fr)",
        ],
        closing: "Puede escribirnos de todos modos: su mensaje será leído.",
      },
      pt: {
        title: "Para contestar uma decisão",
        lines: [
          "**Este formulário não é um recurso. Não suspende o prazo para agir, muitas vezes 2 meses.**",
          "- decisão da prefeitura: escreva para o endereço indicado na decisão, ou vá a [citoyens.telerecours.fr](https://citoyens.telerecours.fr)",
          "- multa: [antai.gouv.fr](https://www.antai.gouv.fr)",
        ],
        closing: "Pode escrever-nos na mesma: a sua mensagem será lida.",
      },
      ar: {
        title: "للاعتراض على قرار",
        lines: [
          "**هذا النموذج ليس طعنًا. وهو لا يوقف أجل الطعن، وهو في الغالب شهران.**",
          "- قرار من المحافظة: اكتب إلى العنوان المذكور في القرار، أو اذهب إلى [citoyens.telerecours.fr](https://citoyens.telerecours.fr)",
          "- غرامة: [antai.gouv.fr](https://www.antai.gouv.fr)",
        ],
        closing: "يمكنك مع ذلك أن تكتب إلينا: ستُقرأ رسالتك.",
      },
      uk: {
        title: "Щоб оскаржити рішення",
        lines: [
          "**Ця форма не є оскарженням. Вона не зупиняє строк для дій, часто 2 місяці.**",
          "- рішення префектури: напишіть на адресу, вказану в рішенні, або перейдіть на [citoyens.telerecours.fr](https://citoyens.telerecours.fr)",
          "- штраф: [antai.gouv.fr](https://www.antai.gouv.fr)",
        ],
        closing: "Ви все одно можете написати нам: ваше повідомлення прочитають.",
      },
    },
  },
  {
    id: "ailleurs",
    label: {
      fr: "Un autre service : CAF, impôts, mairie…",
      en: "Another service: CAF, taxes, town hall…",
      es: "Otro servicio: CAF, impuestos, ayuntamiento…",
      pt: "Outro serviço: CAF, impostos, câmara municipal…",
      ar: "جهة أخرى: صندوق الإعانات العائلية، الضرائب، البلدية…",
      uk: "Інша служба: CAF, податкова, мерія…",
    },
    elsewhere: {
      fr: {
        title: "Pour écrire à un autre service",
        lines: [
          "Nous ne pouvons pas répondre à sa place. Écrivez à ce service, ou sur [plus.transformation.gouv.fr](https://www.plus.transformation.gouv.fr) (Services Publics +).",
        ],
        closing: "Vous pouvez quand même nous écrire : votre message sera lu.",
      },
      en: {
        title: "To write to another service",
        lines: [
          "We can’t answer in its place. Write to that service, or on [plus.transformation.gouv.fr](https://www.plus.transformation.gouv.fr) (Services Publics +).",
        ],
        closing: "You can still write to us: your message will be read.",
      },
      es: {
        title: "Para escribir a otro servicio",
        lines: [
          "No podemos responder en su lugar. Escriba a ese servicio, o en [plus.transformation.gouv.fr](https://www.plus.transformation.gouv.fr) (Services Publics +).",
        ],
        closing: "Puede escribirnos de todos modos: su mensaje será leído.",
      },
      pt: {
        title: "Para escrever a outro serviço",
        lines: [
          "Não podemos responder em seu lugar. Escreva a esse serviço, ou em [plus.transformation.gouv.fr](https://www.plus.transformation.gouv.fr) (Services Publics +).",
        ],
        closing: "Pode escrever-nos na mesma: a sua mensagem será lida.",
      },
      ar: {
        title: "للكتابة إلى جهة أخرى",
        lines: [
          "لا يمكننا الرد مكانها. اكتب إلى تلك الجهة، أو على [plus.transformation.gouv.fr](https://www.plus.transformation.gouv.fr).",
        ],
        closing: "يمكنك مع ذلك أن تكتب إلينا: ستُقرأ رسالتك.",
      },
      uk: {
        title: "Щоб написати до іншої служби",
        lines: [
          "Ми не можемо відповісти замість неї. Напишіть до цієї служби або на [plus.transformation.gouv.fr](https://www.plus.transformation.gouv.fr) (Services Publics +).",
        ],
        closing: "Ви все одно можете написати нам: ваше повідомлення прочитають.",
      },
    },
  },
];
