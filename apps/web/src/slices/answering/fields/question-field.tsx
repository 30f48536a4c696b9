import { fieldId } from '../field-ids.ts';
import { CheckboxEntry, RadioEntry, SelectEntry } from './choice-entry.tsx';
import type { EntryProps, FieldProps } from './entry.ts';
import { FileField } from './file-field.tsx';
import { MatrixField } from './matrix-field.tsx';
import { RowsField } from './rows-field.tsx';
import { TextEntry } from './text-entry.tsx';
import { TypedEntry } from './typed-entry.tsx';

/** The field of one question by its type. */
export function QuestionField(props: FieldProps) {
  const { question } = props;
  const entry: EntryProps = { ...props, id: fieldId(question.code), field: question };
  switch (question.type) {
    case 'integer':
    case 'decimal':
    case 'percent':
    case 'date':
      return <TypedEntry {...entry} showRead />;
    case 'text':
      return <TextEntry {...entry} />;
    case 'yes_no':
      return <RadioEntry {...entry} code={question.code} />;
    case 'one_of':
      return (question.options ?? []).length <= 6 ? (
        <RadioEntry {...entry} code={question.code} />
      ) : (
        <SelectEntry {...entry} />
      );
    case 'unit':
      return <SelectEntry {...entry} />;
    case 'many_of':
      return <CheckboxEntry {...entry} />;
    case 'file':
      return <FileField {...props} />;
    case 'matrix':
      return <MatrixField {...props} />;
    case 'rows':
      return <RowsField {...props} />;
  }
}
