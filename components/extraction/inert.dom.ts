/** The one place where markup is parsed: into a document that is shown nowhere, in which nothing runs or loads. */
export function inertDocument(markup = ''): Document {
  return new DOMParser().parseFromString(markup, 'text/html')
}
