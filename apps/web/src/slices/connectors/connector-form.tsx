import {
  type ConnectorsView,
  type ConnectorView,
  createConnector,
  deleteConnector,
  editConnector,
  listConnectors,
  tryConnector,
} from '@thuocdo/contract/connectors';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Choice } from '../../ui/choice.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { blankEntry, definitionOf, entryOf, missingIn } from './entry.ts';
import { MappingFields } from './mapping-fields.tsx';
import { Refusals } from './refusals.tsx';
import { ScheduleFields } from './schedule-fields.tsx';
import { type Filling, fieldId, TextField, useMissing } from './text-field.tsx';
import { TrialResult } from './trial-result.tsx';

interface ConnectorFormProps {
  view: ConnectorsView;
  /** Undefined: a new one. */
  connector: ConnectorView | undefined;
  onDone: (told: string) => void;
}

/** A connector's definition, with a trial before it is saved. */
export function ConnectorForm({ view, connector, onDone }: ConnectorFormProps) {
  const { t } = useWords();
  const [id] = useState(() => connector?.id ?? crypto.randomUUID());
  const [entry, setEntry] = useState(() => (connector === undefined ? blankEntry : entryOf(connector)));
  const [tried, setTried] = useState(false);
  const saved = () => onDone(t('connectors.saved', { name: entry.name }));
  const creating = useCommand(createConnector, { refreshes: [listConnectors], onDone: saved });
  const editing = useCommand(editConnector, { refreshes: [listConnectors], onDone: saved });
  const trying = useCommand(tryConnector);
  const missing = missingIn(entry);
  const filling: Filling = {
    entry,
    missing: tried ? missing : [],
    change: (part) => setEntry((last) => ({ ...last, ...part })),
  };
  const whole = (then: () => void) => () => {
    setTried(true);
    if (missing.length === 0) then();
    else document.getElementById(fieldId(missing[0] ?? 'name'))?.focus();
  };
  const params = { unitId: view.unit.id };
  const save = () => {
    const body = { name: entry.name, definition: definitionOf(entry), enabled: entry.enabled };
    if (connector === undefined) creating.run({ params, body: { ...body, id, system: entry.system } });
    else editing.run({ params: { ...params, connectorId: id }, body: { ...body, version: connector.version } });
  };
  const attempt = () =>
    trying.run({
      params,
      body: { connectorId: connector?.id ?? null, system: entry.system, definition: definitionOf(entry) },
    });
  return (
    <>
      <HeadFields filling={filling} view={view} connector={connector} />
      <MappingFields filling={filling} view={view} />
      <ScheduleFields filling={filling} />
      <Refusals problem={creating.error ?? editing.error ?? trying.error} />
      <p className="quiet">{t('connectors.tryNote')}</p>
      <div className="row-actions">
        {view.can.includes('connector.run') ? (
          <Button loading={trying.isPending} onClick={whole(attempt)}>
            {t('connectors.try')}
          </Button>
        ) : null}
        {view.can.includes('connector.edit') ? (
          <Button type="primary" loading={creating.isPending || editing.isPending} onClick={whole(save)}>
            {t('connectors.save')}
          </Button>
        ) : null}
        {connector === undefined || !view.can.includes('connector.edit') ? null : (
          <RemoveButton connector={connector} unitId={view.unit.id} onDone={onDone} />
        )}
      </div>
      <TrialResult trial={trying.data} />
    </>
  );
}

function HeadFields({ filling, view, connector }: Omit<ConnectorFormProps, 'onDone'> & { filling: Filling }) {
  const { t } = useWords();
  const { entry, change } = filling;
  const message = useMissing(filling, 'system');
  const file = `keys/connectors/${connector?.id ?? '<id>'}.secret`;
  return (
    <>
      <TextField filling={filling} field="name" label={t('connectors.name')} />
      <Field id={fieldId('system')} label={t('connectors.system')} message={message}>
        {connector === undefined ? (
          <Choice
            id={fieldId('system')}
            value={entry.system}
            message={message}
            options={[{ code: '', name: '–' }, ...view.systems].map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(system) => change({ system })}
          />
        ) : (
          <output id={fieldId('system')}>{connector.systemName}</output>
        )}
      </Field>
      <TextField
        filling={filling}
        field="url"
        label={t('connectors.address')}
        help={
          view.hosts.length === 0
            ? t('connectors.noHosts')
            : t('connectors.addressHelp', { hosts: view.hosts.join(', ') })
        }
      />
      <TextField
        filling={filling}
        field="secretHeader"
        label={t('connectors.secretHeader')}
        help={t('connectors.secretHelp', { file })}
      />
      {connector === undefined || connector.secret === 'none' ? null : (
        <p className={`notice ${connector.secret === 'there' ? 'notice-good' : 'notice-warning'}`}>
          {t(connector.secret === 'there' ? 'connectors.secretThere' : 'connectors.secretMissing')}
        </p>
      )}
    </>
  );
}

interface RemoveButtonProps {
  connector: ConnectorView;
  unitId: string;
  onDone: (told: string) => void;
}

function RemoveButton({ connector: { id, name }, unitId, onDone }: RemoveButtonProps) {
  const { t } = useWords();
  const removing = useCommand(deleteConnector, {
    refreshes: [listConnectors],
    onDone: () => onDone(t('connectors.removed', { name })),
  });
  return (
    <>
      <ConfirmButton
        danger
        loading={removing.isPending}
        title={t('connectors.removeTitle', { name })}
        text={t('connectors.removeText')}
        confirmLabel={t('connectors.remove')}
        onConfirm={() => removing.run({ params: { unitId, connectorId: id } })}
      >
        {t('connectors.remove')}
      </ConfirmButton>
      <Refusals problem={removing.error} />
    </>
  );
}
