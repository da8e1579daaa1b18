// What the notice calls what is kept: the columns of the follow-up workbook, erased or not, and what stays in the form.
import { personalColumns } from "../../shared/erasure/personal-columns.ts";
import type { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";
import { FIELD_NAMES, FIELDS, personalFields } from "../complaint/fields.ts";
import type { Language } from "../language.ts";

type ColumnKey = keyof typeof complaintsTab.columns;

const COLUMNS: Readonly<Record<ColumnKey, Readonly<Record<Language, string>>>> = {
  reference: {
    fr: "la référence",
    en: "the reference",
    es: "la referencia",
    pt: "a referência",
    ar: "المرجع",
    uk: "номер повідомлення",
  },
  receivedOn: {
    fr: "le jour de réception",
    en: "the day of receipt",
    es: "el día de recepción",
    pt: "o dia de receção",
    ar: "يوم الاستلام",
    uk: "день отримання",
  },
  type: {
    fr: "le type de message",
    en: "the kind of message",
    es: "el tipo de mensaje",
    pt: "o tipo de mensagem",
    ar: "نوع الرسالة",
    uk: "вид повідомлення",
  },
  channel: {
    fr: "le canal",
    en: "the channel",
    es: "el canal",
    pt: "o canal",
    ar: "قناة الورود",
    uk: "канал",
  },
  author: {
    fr: "la catégorie d’auteur",
    en: "the category of author",
    es: "la categoría de autor",
    pt: "a categoria de autor",
    ar: "صفة المرسل",
    uk: "категорія автора",
  },
  subject: { fr: "l’objet", en: "the subject", es: "el asunto", pt: "o assunto", ar: "الموضوع", uk: "тема" },
  message: {
    fr: "le message",
    en: "the message",
    es: "el mensaje",
    pt: "a mensagem",
    ar: "نص الرسالة",
    uk: "текст повідомлення",
  },
  name: { fr: "le nom", en: "the name", es: "el nombre", pt: "o nome", ar: "الاسم", uk: "ім’я" },
  email: {
    fr: "l’adresse électronique",
    en: "the e-mail address",
    es: "la dirección de correo electrónico",
    pt: "o endereço eletrónico",
    ar: "البريد الإلكتروني",
    uk: "адреса електронної пошти",
  },
  phone: {
    fr: "le téléphone",
    en: "the telephone number",
    es: "el teléfono",
    pt: "o telefone",
    ar: "الهاتف",
    uk: "телефон",
  },
  language: {
    fr: "la langue du formulaire",
    en: "the language of the form",
    es: "el idioma del formulario",
    pt: "a língua do formulário",
    ar: "لغة النموذج",
    uk: "мова форми",
  },
  serviceConcerned: {
    fr: "le service concerné",
    en: "the department concerned",
    es: "el servicio correspondiente",
    pt: "o serviço em causa",
    ar: "المصلحة المعنية",
    uk: "служба, якої це стосується",
  },
  flag: {
    fr: "la raison de douter de l’envoi, s’il y en a une",
    en: "why the form doubted it, if it did",
    es: "el motivo de duda sobre el envío, si lo hay",
    pt: "o motivo de dúvida sobre o envio, se existir",
    ar: "سبب الشك في الإرسال إن وجد",
    uk: "причина сумніву щодо надсилання, якщо вона є",
  },
  acknowledgedOn: {
    fr: "le jour de l’accusé de réception",
    en: "the day of the acknowledgement",
    es: "el día del acuse de recibo",
    pt: "o dia do aviso de receção",
    ar: "يوم الإشعار بالاستلام",
    uk: "день підтвердження отримання",
  },
  status: { fr: "le statut", en: "the status", es: "el estado", pt: "o estado", ar: "الحالة", uk: "стан" },
  answeredOn: {
    fr: "le jour de la réponse",
    en: "the day of the answer",
    es: "el día de la respuesta",
    pt: "o dia da resposta",
    ar: "يوم الرد",
    uk: "день відповіді",
  },
  agent: {
    fr: "l’agent chargé du suivi",
    en: "the agent in charge",
    es: "el agente encargado",
    pt: "o agente responsável",
    ar: "الموظف المكلف بالمتابعة",
    uk: "відповідальний працівник",
  },
  reason: {
    fr: "le motif",
    en: "what it is about",
    es: "el motivo",
    pt: "o motivo",
    ar: "سبب الرسالة",
    uk: "привід повідомлення",
  },
  outcome: {
    fr: "la suite donnée",
    en: "the outcome",
    es: "el resultado",
    pt: "o seguimento dado",
    ar: "ما تقرر بشأنها",
    uk: "результат розгляду",
  },
  publishedAnswer: {
    fr: "la réponse publiée",
    en: "the published answer",
    es: "la respuesta publicada",
    pt: "a resposta publicada",
    ar: "الرد المنشور",
    uk: "опублікована відповідь",
  },
  actionNumber: {
    fr: "le numéro d’action du plan",
    en: "the number of the action planned",
    es: "el número de la acción prevista",
    pt: "o número da ação prevista",
    ar: "رقم الإجراء المقرر",
    uk: "номер запланованого заходу",
  },
  acknowledgementSentOn: {
    fr: "le jour de l’accusé de réception par courriel",
    en: "the day of the acknowledgement by e-mail",
    es: "el día del acuse de recibo por correo electrónico",
    pt: "o dia do aviso de receção por correio eletrónico",
    ar: "يوم الإشعار بالاستلام عبر البريد الإلكتروني",
    uk: "день підтвердження отримання електронною поштою",
  },
  erasedOn: {
    fr: "le jour de l’effacement",
    en: "the day of the erasure",
    es: "el día del borrado",
    pt: "o dia do apagamento",
    ar: "يوم المحو",
    uk: "день стирання",
  },
};

/** What the form keeps beside the fields and has no column for. */
const OF_THE_FORM: Readonly<Record<Language, Readonly<Record<"code" | "dates" | "state", string>>>> = {
  fr: { code: "le code de suivi", dates: "les dates", state: "l’état" },
  en: { code: "the tracking code", dates: "the dates", state: "the state" },
  es: { code: "el código de seguimiento", dates: "las fechas", state: "el estado" },
  pt: { code: "o código de acompanhamento", dates: "as datas", state: "o estado" },
  ar: { code: "رمز المتابعة", dates: "التواريخ", state: "الحالة" },
  uk: { code: "код відстеження", dates: "дати", state: "стан" },
};

/** What stays in the form once the personal fields are erased there, as one list in words. */
export function keptByFormInWords(language: Language): string {
  const personal = new Set(personalFields());
  const kept = FIELD_NAMES.filter((name) => !personal.has(name)).map((name) => FIELDS[name].column);
  const named = [...kept, "language", "flag"] as const;
  const { code, dates, state } = OF_THE_FORM[language];
  const words = named.map((key) => columnInWords(language, key));
  const all = [columnInWords(language, "reference"), code, ...words, dates, state];
  return new Intl.ListFormat(language).format(all);
}

/** What the notice calls a column. */
export function columnInWords(language: Language, key: ColumnKey): string {
  return COLUMNS[key][language];
}

/** The columns that the add-on's erasure empties (`isPersonal`), or those that it leaves, as one list in words. */
export function columnsInWords(language: Language, kind: "erased" | "kept"): string {
  const erased = new Set(personalColumns().map(({ key }) => key));
  const names = Object.entries(COLUMNS).filter(([key]) => erased.has(key) === (kind === "erased"));
  return new Intl.ListFormat(language).format(names.map(([, name]) => name[language]));
}
