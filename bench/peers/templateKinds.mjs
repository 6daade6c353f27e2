/** Gives the name a paragraph's kind has in the template and in the data that fills it. */
export const kindOf = ({ look, lead, leadLook }) => (look === 'heading2' ? 'heading2' : lead === undefined ? 'plain' : `led${leadLook}`);
