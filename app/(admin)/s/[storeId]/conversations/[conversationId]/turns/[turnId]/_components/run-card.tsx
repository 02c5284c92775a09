import { providerName } from '@/app/_components/provider-words';
import { Badge } from '@/app/_components/ui/badge';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Notice } from '@/app/_components/ui/notice';
import type { RunTrace } from '@/core/agent/trace/turn-trace';
import { DataText, OwnText } from './data-text';
import { Fold } from './fold';
import { StepList } from './step-list';

/** One answerer's try: what it was told, what it looked up, what it wrote. */
export function RunCard({ run, number, of }: { run: RunTrace; number: number; of: number }) {
  const isBuiltin = run.provider === 'builtin';
  return (
    <Card aria-label={of > 1 ? `Attempt ${number}` : 'Attempt'}>
      <CardHead
        title={`${of > 1 ? `Attempt ${number}: ` : ''}${providerName(run.provider)}${isBuiltin ? '' : `, ${run.model}`}`}
        hint={
          isBuiltin
            ? 'Works by rules: it reads the message, not the instructions.'
            : 'The prompt as it was sent. Secrets that shoppers type are taken out before.'
        }
        action={
          of > 1 && (
            <Badge tone={run.failure ? 'neutral' : 'success'}>{run.failure ? 'not used' : 'used'}</Badge>
          )
        }
      />
      <div className="grid gap-3 px-5 pb-5">
        {run.failure && <Notice kind="warning">{run.failure}</Notice>}
        <Fold words="Instructions" note={`${run.system.length.toLocaleString('en')} characters`}>
          <OwnText label="Written by Storefolk and your settings" text={run.system} />
        </Fold>
        <Fold
          words="Conversation"
          note={`${run.messages.length} message${run.messages.length === 1 ? '' : 's'}`}
        >
          {run.messages.map((message, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a finished turn does not change
            <Message key={at} message={message} />
          ))}
        </Fold>
        {run.tools.length > 0 && (
          <Fold words="Tools it could use" note={`${run.tools.length}`}>
            <p className="font-mono text-2xs leading-relaxed text-muted">{run.tools.join(', ')}</p>
          </Fold>
        )}
        <StepList steps={run.steps} />
      </div>
    </Card>
  );
}

function Message({ message: { role, text } }: { message: RunTrace['messages'][number] }) {
  if (role === 'assistant') return <OwnText label="Earlier answer" text={text} />;
  return <DataText from={role === 'tool' ? 'Tool result' : 'The shopper’s words'} text={text} />;
}
