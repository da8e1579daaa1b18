// The command line's usage, in French.

export const USAGE = `Utilisation : npm run --silent cli -- COMMANDE

  modele FICHIER.xlsx [--exercice AAAA] [--exemple aix-2020]
      Crée un classeur prêt à remplir, ou l’exemple rempli.
  calculer CLASSEUR.xlsx [--sortie F.xlsx] [--json]
      Calcule les taux et remplit « Taux » et « Alertes ».
  revue CLASSEUR.xlsx --sortie F.pptx [--json] [--trace F.ndjson]
      Calcule les taux et crée le diaporama de la revue.
  controler CLASSEUR.xlsx [--json]
      Liste les alertes sans modifier le fichier ; code 1 s’il y a un point bloquant.
  effacer CLASSEUR.xlsx [--confirmer] [--json]
      Liste les données personnelles échues ; avec --confirmer, les efface du fichier.
  conformite DOSSIER [--json]
      Rejoue des échanges enregistrés avec Google et compare les réponses.`;
