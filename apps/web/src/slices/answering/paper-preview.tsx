import { type Answers, type Form, type Inspection, type PaperQuestion, paperModel } from '@thuocdo/core/forms';
import { useWords } from '../../ui/words.tsx';
import { AnswerTable } from './answer-text.tsx';

interface PaperPreviewProps {
  form: Form;
  answers: Answers;
  inspection: Inspection;
  reasons: Record<string, string>;
  unitNames: Record<string, string>;
  unitName: string;
}

/** The form as the official paper will have it, from the same model that prints the PDF. */
export function PaperPreview({ form, answers, inspection, reasons, unitNames, unitName }: PaperPreviewProps) {
  const { t } = useWords();
  const paper = paperModel(form, answers, inspection, { reasons, unitNames });
  return (
    <article className="paper" lang="vi">
      <h3>{paper.title}</h3>
      <p className="paper-unit">{unitName}</p>
      {paper.basis.length === 0 ? null : (
        <p className="quiet">{t('answering.previewBasis', { basis: paper.basis.join('; ') })}</p>
      )}
      {paper.sections.map((section) => (
        <section key={section.code}>
          <h4>
            {section.code}. {section.title}
          </h4>
          <dl>
            {section.questions.map((question) => (
              <PaperLine key={question.code} question={question} />
            ))}
          </dl>
        </section>
      ))}
    </article>
  );
}

function PaperLine({ question }: { question: PaperQuestion }) {
  const { t } = useWords();
  const { answer } = question;
  return (
    <div className={answer.kind === 'table' ? 'paper-line wide' : 'paper-line'}>
      <dt>
        {question.code}. {question.label}
      </dt>
      <dd>
        {answer.kind === 'table' ? (
          <AnswerTable table={answer.table} caption={question.label} />
        ) : (
          <span className={answer.kind === 'none' ? 'quiet' : undefined}>
            {answer.text}
            {answer.kind === 'text' && question.unitOfMeasure ? ` ${question.unitOfMeasure}` : ''}
          </span>
        )}
        {question.reason === undefined ? null : (
          <p className="quiet">{t('answering.previewReason', { reason: question.reason })}</p>
        )}
      </dd>
    </div>
  );
}
