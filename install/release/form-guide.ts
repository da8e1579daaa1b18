// The form's own guide in a release, `formulaire/LISEZ-MOI.md`: what to fill, give and run, step by step, in French.
import { withNoBreakSpaces } from "../../shared/french/typography.ts";
import { LANGUAGES } from "../../worker/language.ts";

/** Parts a text in Markdown from its examples, which are to be copied as they are. */
const FENCE = "```";

const TEXT = `# Le formulaire public, pas à pas

Ce dossier est le formulaire, prêt à être envoyé chez Cloudflare : rien n’y est à compiler. Il se remplit une fois, en une heure environ.
Les secrets n’y sont jamais écrits.

Il faut :

- Node 22.12 ou plus récent (nodejs.org) ;
- un compte Cloudflare, et un domaine qui y est ajouté (sans domaine, voir l’étape 3) ;
- un compte Google qui peut créer un projet Google Cloud (gratuit) ;
- le classeur de suivi, déjà préparé : la page « Coller deux fichiers », dans le dossier au-dessus, dit comment.

Les commandes se tapent dans ce dossier. La première fois, « npx » propose d’installer « wrangler », l’outil de Cloudflare : acceptez.

## 1. Créer le compte Google du formulaire

1. Sur https://console.cloud.google.com/projectcreate, créez un projet.
2. API et services ▸ Bibliothèque : activez « Google Sheets API ».
3. IAM et administration ▸ Comptes de service ▸ Créer un compte de service ; aucun rôle n’est à donner.
4. Ouvrez ce compte, Clés ▸ Ajouter une clé ▸ JSON. Mettez le fichier téléchargé dans ce dossier, sous le nom « cle.json » : il en repartira à l’étape 6.
5. Dans le classeur, Partager : ajoutez l’adresse de ce compte (…@….iam.gserviceaccount.com), avec le rôle Éditeur.

## 2. Décrire le site

Dans « wrangler.toml », remplacez la ligne \`SITES = ""\` par ce qui suit, en y mettant ce qui est à vous :

\`\`\`toml
SITES = '''
[
  {
    "id": "aix-en-provence",
    "name": "Sous-préfecture d’Aix-en-Provence",
    "spreadsheetId": "1AbCdEfGhIjKlMnOpQrStUvWxYz",
    "timeZone": "Europe/Paris",
    "contact": {
      "address": "Sous-préfecture, 455 avenue Pierre Brossolette, 13100 Aix-en-Provence",
      "email": "referent-qualite@exemple.fr",
      "dataProtectionOfficer": "dpd@exemple.fr"
    },
    "publicationDirector": "Le sous-préfet d’Aix-en-Provence",
    "languages": ["fr", "en"],
    "retentionDays": 90,
    "announcedDelayWorkingDays": 15,
    "asksForOpinion": true,
    "motives": [
      { "id": "accueil", "label": { "fr": "L’accueil sur place", "en": "The welcome on site" } },
      { "id": "delai", "label": { "fr": "Le délai de réponse", "en": "The time to get an answer" } }
    ],
    "services": [
      { "id": "etrangers", "label": { "fr": "Titres de séjour", "en": "Residence permits" } },
      { "id": "permis", "label": { "fr": "Permis de conduire", "en": "Driving licences" } }
    ]
  }
]
'''
\`\`\`

- \`id\` : le nom court du site, dans son adresse ; ne le changez plus une fois le formulaire ouvert.
- \`name\` : le nom du service, tel que les citoyens le lisent.
- \`spreadsheetId\` : la longue suite de lettres qui suit /d/ dans l’adresse du classeur.
- \`timeZone\` : le fuseau du service (America/Cayenne, Indian/Reunion…).
- \`contact\` : à qui écrire ; \`dataProtectionOfficer\`, le délégué à la protection des données, peut manquer.
- \`publicationDirector\` : qui répond de ce qui est publié ; peut manquer.
- \`languages\` : parmi ${LANGUAGES.join(", ")}, la première étant celle par défaut.
- \`retentionDays\` : combien de jours le formulaire garde un message une fois dans le classeur.
- \`announcedDelayWorkingDays\` : le délai de réponse annoncé, en jours ouvrés ; peut manquer.
- \`asksForOpinion\` : si l’on demande au citoyen ce qu’il pense de la réponse ; peut manquer.
- \`motives\` et \`services\` : ce que le formulaire propose de choisir ; peuvent manquer.

Gardez les trois apostrophes du début et de la fin. Plusieurs sites : une virgule, puis une autre accolade. Cloudflare limite ce texte à 5 Ko.

## 3. Donner son adresse

Dans « wrangler.toml », remplacez les trois lignes qui suivent \`# The address that citizens open\` par celles-ci, avec un nom du domaine que Cloudflare tient :

\`\`\`toml
[[routes]]
pattern = "formulaire.exemple.fr"
custom_domain = true
\`\`\`

Sans domaine, pour essayer : laissez-les, et écrivez \`workers_dev = true\` un peu plus haut. L’adresse est alors celle que l’étape 4 affiche ; le jour où elle change, les liens de suivi déjà donnés ne s’ouvrent plus.

## 4. Envoyer le formulaire

\`\`\`sh
npx wrangler@4 login
npx wrangler@4 deploy
\`\`\`

Tant qu’il n’a pas ses secrets, il répond qu’il est en panne (code 503) : c’est voulu.

## 5. Lui donner ses secrets

Celui des liens de suivi, que personne n’a besoin de connaître ; ne le changez plus :

\`\`\`sh
node -e "console.log(require('crypto').randomBytes(32).toString('base64url'))" | npx wrangler@4 secret put FORM_SECRET
\`\`\`

Le jeton d’exploitation : la première ligne l’affiche, gardez-le ; la seconde le demande, collez-le :

\`\`\`sh
node -e "console.log(require('crypto').randomBytes(24).toString('base64url'))"
npx wrangler@4 secret put OPERATIONS_TOKEN
\`\`\`

La clé du compte Google, lue dans « cle.json » :

\`\`\`sh
node -e "console.log(JSON.stringify([require('./cle.json')]))" | npx wrangler@4 secret put SERVICE_ACCOUNTS
\`\`\`

## 6. Vérifier

1. https://formulaire.exemple.fr/sante répond « ok ». Sinon, « npx wrangler@4 tail », puis rechargez cette page : ce qui manque y est nommé.
2. https://formulaire.exemple.fr/aix-en-provence : envoyez un message. Une ou deux minutes plus tard, il est dans l’onglet « Réclamations » du classeur.
3. https://formulaire.exemple.fr/aix-en-provence/exploitation dit ce qui attend, et pourquoi. Le mot de passe est le jeton d’exploitation, le nom d’utilisateur celui que vous voulez.
4. Supprimez « cle.json » de ce dossier et de vos téléchargements : le formulaire a la sienne, et Google en donne une autre s’il le faut.

## Une nouvelle version

Dans le dossier de la nouvelle version, remettez dans « wrangler.toml » ce que vous aviez mis aux étapes 2 et 3, puis refaites l’étape 4. Les secrets et les messages restent.
Ne changez ni \`name\`, ni \`JURISDICTION\`, ni \`[[migrations]]\` : ce que les citoyens ont envoyé n’y serait plus trouvé.

## Prévenir les agents

Dans la description du site (étape 2), \`"notices": { "webhook": "https://…", "rhythm": "immediate" }\` écrit dans un salon de Google Chat ou de Mattermost, sans rien de ce que les citoyens écrivent ; \`"daily"\` : une fois par jour, à 8 h.
Par courriel, \`"notices": { "mail": ["referent-qualite@exemple.fr"], "rhythm": "daily" }\` : ajoutez d’abord le domaine de l’expéditeur à « Email Sending », dans le tableau de bord de Cloudflare ; puis, dans « wrangler.toml », retirez le « # » des deux lignes de \`[[send_email]]\`, et donnez l’expéditeur dans \`STAFF_MAIL_FROM\`.
Refaites l’étape 4.
`;

/** The guide's text: French spaces in its sentences, examples as they are to be typed. */
export function formGuide(): string {
  const parts = TEXT.split(FENCE);
  return parts.map((part, index) => (index % 2 === 0 ? withNoBreakSpaces(part) : part)).join(FENCE);
}
