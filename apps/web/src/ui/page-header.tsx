import type { ReactNode } from 'react';

interface PageHeaderProps {
  title: string;
  /** One line under the title: period, unit, legal basis. */
  subtitle?: ReactNode;
  /** Buttons, at the right or below on a telephone. */
  actions?: ReactNode;
}

/** The only `h1` of a page. It takes the focus after a change of page and names the window. */
export function PageHeader({ title, subtitle, actions }: PageHeaderProps) {
  return (
    <header className="page-header">
      <title>{`${title} – Thước Đo`}</title>
      <div>
        <h1 tabIndex={-1}>{title}</h1>
        {subtitle === undefined ? null : <div className="quiet">{subtitle}</div>}
      </div>
      {actions === undefined ? null : <div className="page-actions">{actions}</div>}
    </header>
  );
}
