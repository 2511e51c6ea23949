// Finds the command that the words name, and runs it.
import { LANGUAGES } from '../../renderer/domain/registry/language.ts';
import { chosen, parseArguments, UsageError } from './arguments.ts';
import { COMMAND_NAMES, type Command, type CommandContext, type CommandName, DONE, exitStatus, misused, type Outcome } from './command.ts';
import { importCommand } from './commands/import.ts';
import { inspectCommand } from './commands/inspect.ts';
import { logCommand } from './commands/log.ts';
import { mergeCommand } from './commands/merge.ts';
import { reportCommand } from './commands/report.ts';
import { sampleCommand } from './commands/sample.ts';
import { verifyCommand } from './commands/verify.ts';
import { languageWord } from './language.ts';
import { oneLine } from './one-line.ts';

const COMMANDS: Readonly<Record<CommandName, Command>> = {
  sample: sampleCommand,
  inspect: inspectCommand,
  verify: verifyCommand,
  import: importCommand,
  merge: mergeCommand,
  report: reportCommand,
  log: logCommand,
};

/** The exit status. Reasons of a refusal and of wrong usage go to standard error. */
export async function runCommand(words: readonly string[], context: CommandContext): Promise<0 | 1 | 2> {
  const outcome = await outcomeOf(words, context);
  if (outcome.kind === 'refused') for (const reason of outcome.reasons) context.tell(oneLine(reason));
  if (outcome.kind === 'misused') {
    context.tell(oneLine(outcome.reason));
    context.tell(usageOf(words[0], context));
  }
  return exitStatus(outcome);
}

async function outcomeOf(words: readonly string[], context: CommandContext): Promise<Outcome> {
  const { t } = context;
  try {
    const language = languageWord(words);
    if (language !== undefined) chosen(t, '--lang', language, LANGUAGES);
    const [name, ...rest] = words;
    if (name === undefined) return misused(t('cli:usage.noCommand'));
    if (name === '--help' || name === 'help') return help(undefined, context);
    const command = commandOf(name);
    if (command === undefined) return misused(t('cli:usage.unknownCommand', { command: name }));
    const given = parseArguments(command, rest, t);
    return given.has('help') ? help(name, context) : await command.run(given, context);
  } catch (error) {
    if (error instanceof UsageError) return misused(error.message);
    throw error;
  }
}

function help(name: string | undefined, context: CommandContext): Outcome {
  context.write(`${usageOf(name, context)}\n`);
  return DONE;
}

/** Of one command, or the list of all. */
function usageOf(name: string | undefined, { t }: CommandContext): string {
  const command = commandOf(name);
  if (command !== undefined) return t('cli:usage.ofCommand', { usage: `caravan ${command.name} ${command.usage}` });
  const lines = COMMAND_NAMES.map((each) => `  ${each} ${COMMANDS[each].usage}\n      ${t(`cli:commands.${each}`)}`);
  return [t('cli:usage.heading'), ...lines, '', t('cli:usage.closing')].join('\n');
}

function commandOf(name: string | undefined): Command | undefined {
  const known = COMMAND_NAMES.find((each) => each === name);
  return known === undefined ? undefined : COMMANDS[known];
}
