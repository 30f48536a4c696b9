import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import { useWords } from './words.tsx';

interface PasswordInputProps {
  id: string;
  name: string;
  autoComplete: 'current-password' | 'new-password';
  value: string;
  onChange: (value: string) => void;
  'aria-invalid'?: boolean;
  'aria-describedby'?: string;
}

/** Paste is allowed, password managers find it, and one may look at what one typed. */
export function PasswordInput({ value, onChange, ...input }: PasswordInputProps) {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  return (
    <Space.Compact block>
      <Input
        {...input}
        type={shown ? 'text' : 'password'}
        maxLength={128}
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <Button aria-pressed={shown} onClick={() => setShown(!shown)}>
        {t(shown ? 'identity.hidePassword' : 'identity.showPassword')}
      </Button>
    </Space.Compact>
  );
}
