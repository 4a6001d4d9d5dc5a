import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ProblemDocument } from '../http/problem-document';

const description = `Everything is a fact in a log: nothing is edited, and everything can be asked for as it was.

Reads take \`validAt\` (how it was that day) and \`knownAt\` (what was known then), separately or together; \`asOf\` is both. Writes take an \`Idempotency-Key\`
and answer with a \`position\`: give it as \`atLeast\` to a read to see what was written, and what follows from it. Whatever is not a success is a problem
document (RFC 9457) with a sentence that says what to do, in Swedish or English as \`Accept-Language\` asks.`;

export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Spårbar')
    .setDescription(description)
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addSecurity('session', {
      type: 'apiKey',
      in: 'cookie',
      name: 'sparbar',
      description: 'From POST /api/session; over TLS it is called __Host-sparbar',
    })
    .build();
  return SwaggerModule.createDocument(app, config, { extraModels: [ProblemDocument], operationIdFactory: (_, method) => method });
}
