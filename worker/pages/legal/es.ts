// The legal pages in Spanish.
import { columnsInWords, keptByFormInWords } from "../kept-columns.ts";
import {
  type CommonLegalTexts,
  dated,
  HOST,
  type LegalSection,
  type LegalTexts,
  type Retention,
} from "./legal-text.ts";

export const SPANISH: LegalTexts = {
  accessibilite: ({ name, contact, accessibilityStatementOn }) => ({
    title: "Declaración de accesibilidad",
    inBrief: [
      "Este formulario se declara no conforme: todavía no ha sido auditado según el RGAA.",
      `¿Una página le bloquea? Escríbanos: ${contact.email}. Recogeremos su mensaje de otra manera.`,
      "También puede venir a la ventanilla: un agente escribe su mensaje con usted.",
    ],
    sections: [
      {
        heading: "Estado de conformidad",
        paragraphs: [
          `${name} se compromete a que este formulario sea accesible, según el artículo 47 de la ley francesa n.º\u00a02005-102 de 11 de febrero de 2005. El RGAA es la norma oficial francesa. Sin auditoría no se conoce la conformidad: por eso el formulario se declara no conforme.`,
        ],
      },
      {
        heading: "Lo que se ha comprobado",
        items: [
          "Comprobación automática (axe-core) de cada página, en cada versión: no sustituye a una auditoría.",
          "Uso solo con el teclado, sin script, a 320 píxeles de ancho, ampliado al 400\u00a0%, en colores forzados y en modo oscuro.",
        ],
      },
      {
        heading: "Lo que falta",
        items: [
          "La auditoría RGAA, por una persona formada.",
          "Pruebas con personas que utilizan un lector de pantalla.",
        ],
      },
      {
        heading: "Cómo se hizo esta declaración",
        paragraphs: [
          ...dated("es", accessibilityStatementOn, (day) => `Se hizo el ${day}.`),
          "Tecnologías: HTML, CSS, JavaScript (facultativo).",
        ],
      },
      {
        heading: "Escríbanos",
        paragraphs: [
          `Por correo electrónico a ${contact.email}, o por correo postal: ${contact.address}. Diga en qué página y qué le bloquea.`,
        ],
      },
      {
        heading: "Si no respondemos",
        paragraphs: [
          "¿Ha señalado un defecto y la respuesta no le satisface? Acuda al Défenseur des droits, el defensor de derechos francés:",
        ],
        items: [
          "por internet: formulaire.defenseurdesdroits.fr",
          "a través de su delegado más cercano: defenseurdesdroits.fr/saisir/delegues",
          "por correo gratuito, sin sello: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07",
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
    title: "Datos personales",
    inBrief: [
      "Sus datos sirven para tratar su mensaje, responderle y mejorar la atención. Nada más.",
      motives.length > 0
        ? "Solo el mensaje es necesario. El nombre, la dirección electrónica y el teléfono son facultativos."
        : "El asunto y el mensaje son necesarios. El nombre, la dirección electrónica y el teléfono son facultativos.",
      `El formulario los guarda hasta que llegan a nuestro libro de seguimiento, y después ${retentionDays} días. Los agentes los borran del libro ${sheetRetentionMonths} meses después del cierre, al menos una vez al año.`,
      `Puede leerlos, corregirlos o hacer que se borren: ${contact.dataProtectionOfficer ?? contact.email}`,
    ],
    sections: [
      {
        heading: "Quién es responsable",
        paragraphs: [
          `${name} es responsable de este tratamiento, que forma parte de su misión de servicio público (artículo 6.1.e del RGPD): tramitar su mensaje, responderle y mejorar la atención. Las estadísticas publicadas cuentan los mensajes, sin nada que le identifique.`,
          `${motives.length > 0 ? "Solo el mensaje es necesario." : "Solo el asunto y el mensaje son necesarios."} Nombre, correo electrónico y teléfono son facultativos: sin correo ni teléfono, no podremos ponernos en contacto con usted; el enlace de seguimiento muestra en qué punto está su mensaje, y la respuesta si el servicio la publica allí.`,
        ],
      },
      {
        heading: "Quién los lee",
        paragraphs: [
          "Los leen los agentes encargados de responderle. Los alojan, por cuenta nuestra, Cloudflare (formulario) y Google (libro de seguimiento).",
          ...(notices === undefined
            ? []
            : [
                "Los mensajes automáticos enviados a los agentes dan números y referencias, nunca su nombre ni su texto.",
              ]),
        ],
      },
      keptFor({ retentionDays, sheetRetentionMonths, asksForOpinion }),
      {
        heading: "Lo que muestra la página de seguimiento",
        paragraphs: [
          "Las fechas, el estado y la respuesta. Nunca su nombre ni su mensaje. Quien tenga el enlace, o la referencia y el código, puede leer la respuesta.",
        ],
      },
      {
        heading: "Cookies",
        id: "cookies",
        paragraphs: ["No se instala ninguna cookie ni se mide la audiencia."],
      },
      {
        heading: "Sus derechos",
        paragraphs: [
          `Acceso, rectificación, supresión, limitación, oposición: escriba a ${contact.dataProtectionOfficer ?? contact.email} o a ${contact.address}. Indique la referencia de su mensaje.`,
          "¿Sin respuesta después de un mes? Reclame ante la CNIL, la autoridad francesa de protección de datos: cnil.fr/plaintes",
        ],
      },
    ],
  }),
  "mentions-legales": ({ name, contact, publicationDirector }, { jurisdiction }) => ({
    title: "Aviso legal",
    inBrief: [
      `Este formulario lo publica: ${name}.`,
      "No sustituye ni a un recurso ni a una solicitud sobre un expediente.",
    ],
    sections: [
      { heading: "Editor", paragraphs: [`${name}, ${contact.address}. ${contact.email}`] },
      ...(publicationDirector === undefined
        ? []
        : [{ heading: "Director de la publicación", paragraphs: [publicationDirector] }]),
      {
        heading: "Alojamiento",
        paragraphs: [
          `${HOST}, Estados Unidos.`,
          ...(jurisdiction === "eu" ? ["Los datos del formulario se guardan en la Unión Europea."] : []),
        ],
      },
      { heading: "Programa", paragraphs: ["Revue Qualité, software libre (licencia MIT)."] },
    ],
  }),
};

export const SPANISH_IN_COMMON: CommonLegalTexts = {
  accessibilite: {
    title: "Declaración de accesibilidad",
    inBrief: [
      "Estos formularios se declaran no conformes: todavía no han sido auditados según el RGAA.",
      "¿Una página le bloquea? Escriba al servicio correspondiente: su dirección está en su declaración.",
      "También puede ir a su ventanilla: un agente escribe su mensaje con usted.",
    ],
    sections: [],
  },
  "donnees-personnelles": {
    title: "Datos personales",
    inBrief: [
      "Cada servicio es responsable de los mensajes que se le envían: su página dice qué pasa con sus datos.",
      "Lo que busca en la lista de servicios no se guarda.",
    ],
    sections: [
      {
        heading: "Cookies",
        id: "cookies",
        paragraphs: ["No se instala ninguna cookie ni se mide la audiencia."],
      },
    ],
  },
  "mentions-legales": {
    title: "Aviso legal",
    inBrief: [
      "Cada formulario lo publica el servicio que responde: su página lo nombra.",
      "No sustituye ni a un recurso ni a una solicitud sobre un expediente.",
    ],
    sections: [
      { heading: "Alojamiento", paragraphs: [`${HOST}, Estados Unidos.`] },
      { heading: "Programa", paragraphs: ["Revue Qualité, software libre (licencia MIT)."] },
    ],
  },
};

function keptFor({ retentionDays, sheetRetentionMonths, asksForOpinion }: Retention): LegalSection {
  return {
    heading: "Cuánto tiempo se guardan",
    points: [
      [
        "Borrador en su dispositivo",
        "Solo si usted lo pide, 24 horas como máximo. El envío o un botón lo borran.",
      ],
      [
        "Formulario",
        `El formulario guarda su mensaje hasta que llega al libro de seguimiento y, después, ${retentionDays} días. Luego solo quedan ${keptByFormInWords("es")}, así como la respuesta publicada mientras el libro la guarde.`,
      ],
      [
        "Libro de seguimiento",
        `El libro de seguimiento lo llevan los agentes. En él borran ${columnsInWords("es", "erased")} cuando su mensaje lleva cerrado más de ${sheetRetentionMonths} meses, con una orden que ejecutan al menos una vez al año. Quedan ${columnsInWords("es", "kept")}.`,
      ],
      ...(asksForOpinion
        ? [
            [
              "Su opinión sobre la respuesta",
              `Su opinión sobre la respuesta sigue el mismo camino: el comentario sale del formulario ${retentionDays} días después de llegar al libro, y los agentes lo borran allí con su mensaje. Quedan «satisfecho» o «no satisfecho», el día y la referencia.`,
            ] as const,
          ]
        : []),
      [
        "Copias de seguridad",
        "Después de ese borrado, su mensaje sigue siendo legible en el historial de versiones del libro para quienes pueden modificarlo, en las copias que el servicio haya hecho y, durante un tiempo, en las copias de seguridad de quienes lo alojan (30 días para el formulario).",
      ],
      ["Dirección IP", "Un minuto, para contar los envíos, contra los abusos. No se guarda ni se transmite."],
    ],
  };
}
