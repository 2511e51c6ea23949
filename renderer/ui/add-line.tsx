// A field and a button that add one more to a list, by its name. What is typed outlives the view, and a refusal.
import { Button, Group, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useKept } from './use-kept.ts';

interface AddLineProps {
  /** What the name is of: heard, and seen while the field is empty. */
  readonly label: string;
  readonly button: string;
  /** What is heard of the button, where its words alone say too little. */
  readonly buttonLabel?: string;
  /** Under which name what is typed is kept; unique in the app. */
  readonly kept: string;
  /** @param text trimmed, not empty; resolves with undefined where nothing was added, and what was typed stays */
  readonly onAdd: (text: string) => Promise<unknown>;
}

export function AddLine({ label, button, buttonLabel, kept, onAdd }: AddLineProps) {
  const [typed, setTyped] = useKept(kept, '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const text = typed.trim();
    if (text !== '' && (await onAdd(text)) !== undefined) setTyped('');
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Group gap="xs" mt="xs" wrap="nowrap" maw="36rem">
        <TextInput
          flex={1}
          aria-label={label}
          placeholder={label}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" aria-label={buttonLabel}>
          {button}
        </Button>
      </Group>
    </form>
  );
}
