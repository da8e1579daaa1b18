// What a message is about: radio buttons, then the subjects dealt with elsewhere, each with its panel that opens without script.
import { siteChoices } from "../complaint/asked-fields.ts";
import type { FieldName } from "../complaint/fields.ts";
import { MESSAGES } from "../languages/messages.ts";
import { inLanguage, type Motive, type Panel } from "../site/lists.ts";
import type { PageContext } from "./layout.tsx";
import { RichLines } from "./rich-text.tsx";

interface RadiosProps extends PageContext {
  name: FieldName;
  value: string;
}

export function MotiveRadios(props: RadiosProps) {
  const { site, language } = props;
  const here = site.motives.filter(({ elsewhere }) => elsewhere === undefined);
  const away = site.motives.filter(({ elsewhere }) => elsewhere !== undefined);
  return (
    <>
      <div class="rq-choices--motives">
        {here.map((motive) => (
          <Radio {...props} motive={motive} panel={undefined} />
        ))}
      </div>
      {away.length === 0 ? null : (
        // biome-ignore lint/a11y/useSemanticElements: a group within the fieldset of all motives.
        <div class="rq-outside" role="group" aria-labelledby="ailleurs">
          <p id="ailleurs">{MESSAGES[language].form.elsewhere}</p>
          {away.map((motive) => (
            <Radio {...props} motive={motive} panel={inLanguage(motive.elsewhere ?? {}, language)} />
          ))}
        </div>
      )}
    </>
  );
}

function Radio(props: RadiosProps & { motive: Motive; panel: Panel | undefined }) {
  const { name, value, language, motive, panel } = props;
  const { id, label } = motive;
  return (
    <div class="fr-fieldset__element">
      <div class="fr-radio-group">
        <input
          type="radio"
          id={`${name}-${id}`}
          name={name}
          value={id}
          checked={value === id}
          required
          aria-describedby={panel === undefined ? undefined : `ou-${id}`}
        />
        <label class="fr-label" for={`${name}-${id}`}>
          {inLanguage(label, language)}
        </label>
        {panel === undefined ? null : (
          <div class="fr-callout rq-orient" id={`ou-${id}`}>
            <p class="fr-callout__title">
              <strong>{panel.title}</strong>
            </p>
            <RichLines
              lines={panel.closing === undefined ? panel.lines : [...panel.lines, panel.closing]}
              newWindow={MESSAGES[language].newWindow}
            />
          </div>
        )}
      </div>
    </div>
  );
}

/** The panel of what a message is about, when it is dealt with elsewhere. */
export function panelOf({ site, language }: PageContext, motive: string | null): Panel | undefined {
  const chosen = site.motives.find(({ id }) => id === motive);
  return siteChoices("motive", site).length === 0 ? undefined : inLanguage(chosen?.elsewhere ?? {}, language);
}
