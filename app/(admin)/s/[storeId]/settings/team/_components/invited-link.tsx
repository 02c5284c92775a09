import { Button } from '@/app/_components/ui/button';
import { CopyButton } from '@/app/_components/ui/copy-button';
import { Field, Input } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import type { Invited } from '@/core/identity/team/invitations/invite-member';

/** The link of a new invitation: it is shown here and never again. */
export function InvitedLink({ invited, onDone }: { invited: Invited; onDone: () => void }) {
  const { email, link, mailed } = invited;
  return (
    <div className="grid gap-4">
      {mailed ? (
        <Notice kind="success">A mail with the link is on its way to {email}.</Notice>
      ) : (
        <Notice kind="warning">
          No mail was sent: no mail server is set up, or it did not answer. Hand this link to {email}{' '}
          yourself.
        </Notice>
      )}
      <Field
        label="Link"
        hint="Good for seven days and for one person. It is shown only now; you can make a new one any time."
      >
        <div className="flex gap-2">
          <Input
            readOnly
            aria-label="Link"
            value={link}
            className="font-mono text-xs"
            onFocus={(event) => event.target.select()}
          />
          <CopyButton text={link} size="md" />
        </div>
      </Field>
      <Button look="primary" className="justify-self-end" onClick={onDone}>
        Done
      </Button>
    </div>
  );
}
