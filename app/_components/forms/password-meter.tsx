import { checkPassword } from '@/core/identity/password-policy';
import { cn } from '../cn';

const WORDS = ['Too short', 'Weak', 'Fair', 'Good', 'Strong'] as const;
const LOOKS = ['bg-line-strong', 'bg-danger', 'bg-warning', 'bg-success', 'bg-success'] as const;

/** How strong a new password is, and what would make it stronger. */
export function PasswordMeter({ password, personal }: { password: string; personal: string[] }) {
  if (password === '') {
    return <p className="text-xs text-muted">At least 10 characters. A few unrelated words are best.</p>;
  }
  const { strength, hint } = checkPassword(password, personal);
  return (
    <div className="grid gap-1.5" aria-live="polite">
      <div className="flex gap-1" aria-hidden>
        {[1, 2, 3, 4].map((step) => (
          <span
            key={step}
            className={cn('h-1 flex-1 rounded-full', strength >= step ? LOOKS[strength] : 'bg-chart-track')}
          />
        ))}
      </div>
      <p className="text-xs text-muted">
        <strong className="text-ink">{WORDS[strength]}.</strong> {hint}
      </p>
    </div>
  );
}
