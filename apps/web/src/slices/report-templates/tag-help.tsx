import { useWords } from '../../ui/words.tsx';

const tags = [
  ['figure', '{ioffice_users}'],
  ['format', '{ioffice_docs_out:02}'],
  ['percent', '{ioffice_signed_share:%}'],
  ['when', '{last_year.ioffice_users}'],
  ['period', '{@period}'],
  ['stamp', '{@number} {@date}'],
  ['slot', '{slot:thap_truyen_thong}'],
  ['piece', '{>vb_dept_issued_list}'],
  ['if', '{#if:dvcqg_l4_plan_share}…{/if}'],
  ['list', '{#vb_dept_issued_list}{subject}{/vb_dept_issued_list}'],
  ['count', '{@n:ke_hoach}'],
] as const;

/** The tags that an officer may write in a Word file, each with what it stands for. */
export function TagHelp() {
  const { t } = useWords();
  return (
    <details className="tag-help">
      <summary>{t('templates.tagHelp')}</summary>
      <table className="register">
        <caption className="visually-hidden">{t('templates.tagHelp')}</caption>
        <tbody>
          {tags.map(([name, tag]) => (
            <tr key={name}>
              <th scope="row" className="code">
                {tag}
              </th>
              <td>{t(`templates.tag-${name}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
