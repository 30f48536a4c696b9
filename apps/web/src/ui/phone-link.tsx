import { PhoneOutlined } from '@ant-design/icons';
import { useWords } from './words.tsx';

/** A telephone that a click calls. */
export function PhoneLink({ phone }: { phone: string }) {
  const { t } = useWords();
  return (
    <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} aria-label={`${t('shell.phone')} ${phone}`}>
      <PhoneOutlined aria-hidden="true" /> {phone}
    </a>
  );
}
