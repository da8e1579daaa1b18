// The words of the workbook that proofs are told with: the choices of `Preuve`, the titles of the tabs that prove.
import { CHECKPOINT_PROOFS } from "../workbook/choices.ts";
import { STAFF_TABS } from "../workbook/tabs.ts";

type ProvingTab = "agents" | "checkpoints" | "documents" | "mystery" | "trainings";

export interface ProofWords {
  labels: typeof CHECKPOINT_PROOFS.labels;
  titles: Readonly<Record<ProvingTab, string>>;
}

/** As the contract has them. */
export function proofWords(): ProofWords {
  const { agents, checkpoints, documents, mystery, trainings } = STAFF_TABS;
  return {
    labels: CHECKPOINT_PROOFS.labels,
    titles: {
      agents: agents.title,
      checkpoints: checkpoints.title,
      documents: documents.title,
      mystery: mystery.title,
      trainings: trainings.title,
    },
  };
}
