import type { ComponentProps } from 'react';
import { Select } from '../ui/field';
import type { Option } from './regional-options';

export function OptionSelect({ options, ...rest }: { options: Option[] } & ComponentProps<'select'>) {
  return (
    <Select {...rest}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  );
}
