import { HOUSE, type Shape } from './keys';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON schema of `copydesk.json`, shipped as `schemas/copydesk.schema.json`. A test keeps that file the same. */
export function houseSchema(): Schema {
  const house = schemaOf(HOUSE);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Copydesk: what the newsroom has decided',
    ...house,
    properties: { $schema: { type: 'string' }, ...(house.properties as object) }, // a record has properties
  };
}

function schemaOf(shape: Shape): Schema {
  switch (shape.kind) {
    case 'text':
      if (shape.date === true) return { type: 'string', format: 'date' };
      return shape.values === undefined
        ? { type: ['string', 'number'] }
        : { enum: Object.keys(shape.values), enumDescriptions: Object.values(shape.values) };
    case 'number':
      return { type: 'number', minimum: shape.least };
    case 'flag':
      return { type: 'boolean' };
    case 'list': {
      const list = { type: 'array', items: schemaOf(shape.of) };
      return shape.alone === true ? { anyOf: [schemaOf(shape.of), list] } : list;
    }
    case 'map':
      return { type: 'object', additionalProperties: schemaOf(shape.of) };
    case 'definition':
      return { type: 'object', required: ['extends', 'message'] };
    case 'record':
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(shape.keys).map(([name, key]) => [
            name,
            { description: key.about, ...schemaOf(key.shape) },
          ]),
        ),
        ...(shape.required && { required: shape.required }),
        additionalProperties: false,
      };
  }
}
