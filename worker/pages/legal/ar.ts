// The legal pages in Arabic.
import { columnsInWords, keptByFormInWords } from "../kept-columns.ts";
import {
  type CommonLegalTexts,
  dated,
  HOST,
  type LegalSection,
  type LegalTexts,
  type Retention,
} from "./legal-text.ts";

export const ARABIC: LegalTexts = {
  accessibilite: ({ name, contact, accessibilityStatementOn }) => ({
    title: "بيان إمكانية الوصول",
    inBrief: [
      "هذا النموذج مُعلَن غير مطابق: لم يخضع بعد لتدقيق RGAA.",
      `هل تعيقك صفحة؟ اكتب إلينا: ${contact.email}. سنستلم رسالتك بطريقة أخرى.`,
      "يمكنك أيضًا الحضور إلى الشباك: يكتب موظف رسالتك معك.",
    ],
    sections: [
      {
        heading: "حالة المطابقة",
        paragraphs: [
          `تلتزم ${name} بجعل هذا النموذج متاحًا للجميع، وفق المادة 47 من القانون الفرنسي رقم 2005-102 الصادر في 11 فبراير 2005. وRGAA هو المرجع الرسمي الفرنسي. من دون تدقيق لا تُعرف المطابقة، ولذلك يُصرَّح بأن النموذج غير مطابق.`,
        ],
      },
      {
        heading: "ما جرى التحقق منه",
        items: [
          "فحص آلي (axe-core) لكل صفحة عند كل إصدار: لا يغني عن التدقيق.",
          "الاستعمال بلوحة المفاتيح وحدها، ومن دون برنامج نصي، وبعرض 320 بكسل، ومكبَّرًا إلى 400\u00a0%، وبالألوان المفروضة، وفي الوضع الداكن.",
        ],
      },
      { heading: "ما ينقص", items: ["تدقيق RGAA من شخص مختص.", "تجارب مع أشخاص يستعملون قارئ شاشة."] },
      {
        heading: "وضع هذا البيان",
        paragraphs: [
          ...dated("ar", accessibilityStatementOn, (day) => `وُضع في ${day}.`),
          "التقنيات: HTML وCSS وJavaScript (اختياري).",
        ],
      },
      {
        heading: "راسلونا",
        paragraphs: [
          `بالبريد الإلكتروني إلى ${contact.email}، أو بالبريد: ${contact.address}. اذكر الصفحة وما يعيقك.`,
        ],
      },
      {
        heading: "إذا لم نرد",
        paragraphs: [
          "أبلغت عن خلل ولم يُرضك الرد؟ توجّه إلى المدافع عن الحقوق في فرنسا (Défenseur des droits):",
        ],
        items: [
          "عبر الإنترنت: formulaire.defenseurdesdroits.fr",
          "عبر مندوبه القريب منك: defenseurdesdroits.fr/saisir/delegues",
          "ببريد مجاني من دون طابع: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07",
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
    title: "البيانات الشخصية",
    inBrief: [
      "تُستعمل بياناتك لمعالجة رسالتك والرد عليك وتحسين الاستقبال. لا شيء غير ذلك.",
      motives.length > 0
        ? "الرسالة وحدها ضرورية. الاسم والبريد الإلكتروني والهاتف اختيارية."
        : "الموضوع والرسالة ضروريان. الاسم والبريد الإلكتروني والهاتف اختيارية.",
      `يحتفظ بها النموذج إلى أن تصل إلى مصنف المتابعة، ثم ${retentionDays} يومًا. ويمحوها الموظفون من المصنف بعد ${sheetRetentionMonths} شهرًا من انتهاء المعالجة، مرة في السنة على الأقل.`,
      `يمكنك الاطلاع عليها أو تصحيحها أو طلب محوها: ${contact.dataProtectionOfficer ?? contact.email}`,
    ],
    sections: [
      {
        heading: "من المسؤول",
        paragraphs: [
          `${name} هي المسؤولة عن هذه المعالجة، في إطار مهمتها كمرفق عام (المادة 6.1.e من اللائحة العامة لحماية البيانات): معالجة رسالتك والرد عليك وتحسين الاستقبال. الإحصاءات المنشورة تعدّ الرسائل من دون أي شيء يدل عليك.`,
          `${motives.length > 0 ? "الرسالة وحدها ضرورية." : "الموضوع والرسالة وحدهما ضروريان."} الاسم والبريد الإلكتروني والهاتف اختيارية: من دون بريد أو هاتف لن نتمكن من الاتصال بك؛ ويبيّن رابط المتابعة أين وصلت رسالتك، والرد إذا نشرته المصلحة فيه.`,
        ],
      },
      {
        heading: "من يقرؤها",
        paragraphs: [
          "يقرؤها الموظفون المكلفون بالرد عليك. وتستضيفها لحسابنا Cloudflare (النموذج) وGoogle (مصنف المتابعة).",
          ...(notices === undefined
            ? []
            : ["الرسائل الآلية المرسلة إلى الموظفين تذكر أعدادًا ومراجع، ولا تذكر أبدًا اسمك ولا نصك."]),
        ],
      },
      keptFor({ retentionDays, sheetRetentionMonths, asksForOpinion }),
      {
        heading: "ما تعرضه صفحة المتابعة",
        paragraphs: [
          "التواريخ والحالة والرد. لا اسمك ولا رسالتك أبدًا. كل من لديه الرابط، أو المرجع والرمز، يمكنه قراءة الرد.",
        ],
      },
      {
        heading: "ملفات تعريف الارتباط",
        id: "cookies",
        paragraphs: ["لا يوضع أي ملف تعريف ارتباط، ولا يُقاس عدد الزيارات."],
      },
      {
        heading: "حقوقك",
        paragraphs: [
          `الاطلاع والتصحيح والمحو والتقييد والاعتراض: اكتب إلى ${contact.dataProtectionOfficer ?? contact.email} أو إلى ${contact.address}. اذكر مرجع رسالتك.`,
          "لم يصلك رد بعد شهر؟ قدّم شكوى إلى CNIL، الهيئة الفرنسية لحماية البيانات: cnil.fr/plaintes",
        ],
      },
    ],
  }),
  "mentions-legales": ({ name, contact, publicationDirector }, { jurisdiction }) => ({
    title: "البيانات القانونية",
    inBrief: [`ينشر هذا النموذج: ${name}.`, "لا يحل محل طعن ولا طلب يخص ملفًا."],
    sections: [
      { heading: "الناشر", paragraphs: [`${name}, ${contact.address}. ${contact.email}`] },
      ...(publicationDirector === undefined
        ? []
        : [{ heading: "مدير النشر", paragraphs: [publicationDirector] }]),
      {
        heading: "الاستضافة",
        paragraphs: [
          `${HOST}، الولايات المتحدة.`,
          ...(jurisdiction === "eu" ? ["تُحفظ بيانات النموذج في الاتحاد الأوروبي."] : []),
        ],
      },
      { heading: "البرنامج", paragraphs: ["Revue Qualité، برنامج حر (رخصة MIT)."] },
    ],
  }),
};

export const ARABIC_IN_COMMON: CommonLegalTexts = {
  accessibilite: {
    title: "بيان إمكانية الوصول",
    inBrief: [
      "يُعلن أن هذه النماذج غير مطابقة: لم تُدقَّق بعد وفق RGAA.",
      "هل تمنعك صفحة من المتابعة؟ اكتب إلى الجهة المعنية: عنوانها في إعلانها.",
      "يمكنك أيضًا الحضور إلى شباكها: يكتب موظف رسالتك معك.",
    ],
    sections: [],
  },
  "donnees-personnelles": {
    title: "البيانات الشخصية",
    inBrief: [
      "كل جهة مسؤولة عن الرسائل الموجهة إليها: تقول صفحتها ما مصير بياناتك.",
      "ما تبحث عنه في قائمة الجهات لا يُحفظ.",
    ],
    sections: [
      {
        heading: "ملفات تعريف الارتباط",
        id: "cookies",
        paragraphs: ["لا يوضع أي ملف تعريف ارتباط، ولا يُقاس عدد الزيارات."],
      },
    ],
  },
  "mentions-legales": {
    title: "البيانات القانونية",
    inBrief: ["ينشر كل نموذج الجهةُ التي ترد: صفحتها تذكر اسمها.", "لا يحل محل طعن ولا طلب يخص ملفًا."],
    sections: [
      { heading: "الاستضافة", paragraphs: [`${HOST}، الولايات المتحدة.`] },
      { heading: "البرنامج", paragraphs: ["Revue Qualité، برنامج حر (رخصة MIT)."] },
    ],
  },
};

function keptFor({ retentionDays, sheetRetentionMonths, asksForOpinion }: Retention): LegalSection {
  return {
    heading: "كم من الوقت تُحفظ",
    points: [
      ["المسودة على جهازك", "إذا طلبت ذلك فقط، ومدة 24 ساعة على الأكثر. يمحوها الإرسال أو أحد الأزرار."],
      [
        "النموذج",
        `يحتفظ النموذج برسالتك حتى تصل إلى مصنف المتابعة، ثم مدة بالأيام قدرها ${retentionDays}. بعد ذلك لا يبقى فيه إلا ما يلي: ${keptByFormInWords("ar")}، وكذلك الرد المنشور ما دام المصنف يحتفظ به.`,
      ],
      [
        "مصنف المتابعة",
        `مصنف المتابعة يمسكه الموظفون. ويمحون منه ما يلي: ${columnsInWords("ar", "erased")}، متى مضى على إغلاق رسالتك أكثر من المدة التالية بالأشهر: ${sheetRetentionMonths}، بأمر يشغّلونه مرة في السنة على الأقل. ويبقى فيه: ${columnsInWords("ar", "kept")}.`,
      ],
      ...(asksForOpinion
        ? [
            [
              "رأيك في الرد",
              `يسلك رأيك في الرد الطريق نفسه: يغادر التعليق النموذج بعد وصوله إلى المصنف بمدة بالأيام قدرها ${retentionDays}، ويمحوه الموظفون هناك مع رسالتك. ويبقى «راضٍ» أو «غير راضٍ» واليوم والمرجع.`,
            ] as const,
          ]
        : []),
      [
        "النسخ الاحتياطية",
        "بعد هذا المحو تبقى رسالتك مقروءة في سجل إصدارات المصنف لمن يحق لهم تعديله، وفي النسخ التي قد تكون المصلحة أخذتها، ولمدة من الزمن في النسخ الاحتياطية لدى المستضيفين (30 يومًا للنموذج).",
      ],
      ["عنوان IP", "دقيقة واحدة، لعدّ الإرسالات منعًا للإساءة. ولا يُسجَّل ولا يُنقل."],
    ],
  };
}
