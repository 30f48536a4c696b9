import { useWords } from '../../ui/words.tsx';

interface DemonstrationSignInsProps {
  signIns: readonly { username: string; title: string; organisation: string }[];
  onChoose: (username: string) => void;
}

export function DemonstrationSignIns({ signIns, onChoose }: DemonstrationSignInsProps) {
  const { t } = useWords();
  return (
    <section className="card" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('identity.demoTitle')}</h2>
      <p className="quiet">{t('identity.demoNote')}</p>
      <ul className="plain choices">
        {signIns.map((one) => (
          <li key={one.username}>
            <button type="button" onClick={() => onChoose(one.username)}>
              <span>{one.title}</span>
              <span className="quiet">{one.organisation}</span>
              <code>{one.username}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
