// The help: what each action does. Its words are the page's own: the add-on carries them once, as a page.
import { button, make, pageData, show, startAt } from "../client/dom.ts";
import { closeDialog } from "../client/google-script.ts";

const SENTENCES = [
  "Ouvrir le panneau : montre à droite du classeur où en est l’année, ce qui reste à faire et les boutons qui le font.",
  "Saisir un mois : demande les nombres du mois sous leur nom, chacun une fois, et les écrit dans « Relevés ».",
  "Enregistrer une réclamation : note ce qui est dit au guichet, au téléphone ou sur papier, et lui donne son numéro. Le panneau ouvre celles qui sont à traiter.",
  "Préparer le classeur : crée les onglets et les colonnes qui manquent, les listes de choix, les réglages et le catalogue d’indicateurs. Ce que vous avez saisi n’est jamais modifié.",
  "Calculer les taux : lit vos onglets et remplit « Taux » et « Alertes ».",
  "Générer la revue : calcule les taux puis crée le diaporama de la revue dans Google Slides, avec ses graphiques. Si l’année en a déjà un, vous choisissez de le mettre à jour : ce que vous y avez changé à la main est gardé.",
  "Préparer l’audit : range les points de contrôle, le pire d’abord, avec leur preuve et ce qui manque ; s’imprime.",
  "Affiche des résultats, Compte rendu de réunion, Reprendre les décisions : l’affiche du hall, le document de la réunion, et ce qu’elle a décidé dans le plan d’actions.",
  "Clore l’exercice : garde les résultats de l’année dans « Historique » et ouvre la suivante dans ce classeur. La même fenêtre permet de rouvrir l’année close.",
  "Contrôler les données : remplit « Alertes » sans calculer la revue, et propose de numéroter les réclamations saisies sans référence.",
  "Effacer les données personnelles échues : montre les réclamations closes depuis plus longtemps que la conservation réglée, puis, si vous confirmez, efface l’objet, le message, le nom, le courriel, le téléphone et la réponse publiée. Les taux ne changent pas. Google garde d’anciennes versions du classeur : voyez le guide.",
  "Commencez par l’onglet « Paramètres » : Service et Exercice sont obligatoires. L’aide de chaque colonne s’affiche au survol de son en-tête.",
] as const;

const close = button("Fermer", closeDialog, true);
const { words } = pageData<{ words: string }>();
show(
  [...SENTENCES, words].map((sentence) => make("p", {}, sentence)),
  [make("p"), close],
);
startAt(close);
