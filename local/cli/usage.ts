// The command line's usage, in French.

export const USAGE = `Utilisation : npm run --silent cli -- COMMANDE

  modele FICHIER.xlsx [--exercice AAAA] [--exemple aix-2020]
      Crée un classeur prêt à remplir, ou l’exemple rempli.
  preparer CLASSEUR.xlsx [--json]
      Crée ou complète les onglets, les colonnes, les aides et les listes de choix.
  calculer CLASSEUR.xlsx [--sortie F.xlsx] [--json]
      Calcule les taux et remplit « Taux » et « Alertes ».
  revue CLASSEUR.xlsx --sortie F.pptx [--json] [--trace F.ndjson]
      Calcule les taux et crée le diaporama de la revue.
  controler CLASSEUR.xlsx [--json]
      Liste les alertes sans modifier le fichier ; code 1 s’il y a un point bloquant.
  effacer CLASSEUR.xlsx [--confirmer] [--json]
      Liste les données personnelles échues ; avec --confirmer, les efface du fichier.
      Code 1 si le fichier en garde une copie, qui est nommée.

Un classeur à macros (.xlsm) se traite de même, dans son fichier ; avec --sortie F.xlsx, ses macros sont laissées.`;
