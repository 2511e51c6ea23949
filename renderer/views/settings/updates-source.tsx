// Where updates come from: nowhere, an address, or a folder, which may be named by the release file in it. It is chosen in the system's own dialog.
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { Problem, Result } from '../../domain/result.ts';
import { problemHint } from '../../i18n/problem-text.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { UpdateState, Updates } from '../../platform/platform.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './settings.module.css';

const KINDS = ['none', 'web', 'folder', 'file'] as const;
type Kind = (typeof KINDS)[number];

interface UpdatesSourceProps {
  readonly updates: Updates;
  readonly state: UpdateState;
  readonly act: (action: Promise<Result<UpdateState>>) => Promise<void>;
}

export function UpdatesSource({ updates, state: { feed, stage }, act }: UpdatesSourceProps) {
  const t = useTranslate();
  /** That it is to be an address, before there is one. */
  const [isTyping, setIsTyping] = useState(false);
  const isBusy = stage === 'checking' || stage === 'downloading';
  const kind: Kind = isTyping ? 'web' : feed.kind;
  const choose = (chosen: Kind) => {
    setIsTyping(chosen === 'web' && feed.kind !== 'web');
    if (chosen === 'none' && feed.kind !== 'none') void act(updates.setAddress(null));
    if (chosen === 'folder' || chosen === 'file') void act(updates.chooseFolder(chosen));
  };
  return (
    <>
      <SelectField
        label={t('updates:from.label')}
        value={kind}
        disabled={isBusy}
        options={KINDS.map((value) => ({ value, label: t(`updates:from.${value}`) }))}
        onCommit={(chosen) => chosen !== null && choose(chosen)}
      />
      {kind === 'web' && (
        <Address
          url={feed.kind === 'web' ? feed.url : ''}
          isBusy={isBusy}
          isNew={isTyping}
          set={updates.setAddress}
          onSet={(set) => {
            setIsTyping(false);
            void act(Promise.resolve(set));
          }}
        />
      )}
      {kind === 'folder' && feed.kind === 'folder' && (
        <Folder folder={feed.folder} isBusy={isBusy} onChoose={() => void act(updates.chooseFolder('folder'))} />
      )}
    </>
  );
}

interface AddressProps {
  readonly url: string;
  readonly isBusy: boolean;
  readonly isNew: boolean;
  readonly set: Updates['setAddress'];
  readonly onSet: (set: Result<UpdateState>) => void;
}

/** What is wrong with the address stands beside it. */
function Address({ url, isBusy, isNew, set, onSet }: AddressProps) {
  const t = useTranslate();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [typed, setTyped] = useState(url);
  const commit = async (text: string) => {
    setTyped(text);
    const result = await set(text.trim());
    setProblem(result.ok ? null : result.problem);
    if (result.ok) onSet(result);
  };
  return (
    <TextField
      label={t('updates:address.label')}
      description={t('updates:address.description')}
      value={problem === null ? url : typed}
      disabled={isBusy}
      autoFocus={isNew}
      error={problem === null ? undefined : problemHint(t, problem)}
      onCommit={(text) => void commit(text)}
    />
  );
}

interface FolderProps {
  readonly folder: string;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
}

function Folder({ folder, isBusy, onChoose }: FolderProps) {
  const t = useTranslate();
  return (
    <div>
      <Text size="sm" fw={500}>
        {t('updates:folder.label')}
      </Text>
      <Text size="sm" className={styles.path}>
        {folder}
      </Text>
      <Button variant="default" mt="xs" disabled={isBusy} onClick={onChoose}>
        {t('updates:folder.choose')}
      </Button>
    </div>
  );
}
