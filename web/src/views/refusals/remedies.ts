/** Reasons of docs/refusals.md in words, and what can be done about each. */
export const REASONS: Readonly<Record<string, { label: string; remedy: string }>> = {
  missing: { label: "not there", remedy: "Check the path or address." },
  unreadable: { label: "may not be opened", remedy: "Check its permissions." },
  folder_loop: { label: "folder leads back to itself", remedy: "Remove the link; its files are read at their own place." },
  empty: { label: "no words", remedy: "Check that it was saved wholly." },
  binary: { label: "no text", remedy: "Give text, HTML, PDF, e-mail or JSON Lines; unpack archives." },
  undecodable: { label: "unknown encoding", remedy: "Save it as UTF-8." },
  not_unicode: { label: "broken characters", remedy: "Write the file anew as UTF-8." },
  too_large: { label: "too large", remedy: "Raise the limit, or give the report alone." },
  not_english: { label: "not in English", remedy: "Give a translation; if it is English all the same, say so in JSON Lines (\"language\": \"en\")." },
  bad_line: { label: "bad line", remedy: "Correct the line that is named." },
  unsupported: { label: "kind of file not read", remedy: "Save it as text, HTML or PDF; write one object a line." },
  no_article: { label: "no article", remedy: "Save the page after it has loaded, or give its text." },
  damaged: { label: "damaged", remedy: "Fetch it again." },
  encrypted: { label: "asks for a password", remedy: "Save it without one." },
  no_text: { label: "a scan", remedy: "Run a text recognition over it first." },
  too_deep: { label: "message within messages", remedy: "Save it apart." },
  forbidden_address: { label: "address not allowed", remedy: "Give an http or https address that is public." },
  http_error: { label: "server refused", remedy: "Save the page with a browser and give the file." },
  timeout: { label: "no answer in time", remedy: "Try again, or raise the limit." },
  too_many_redirects: { label: "too many redirects", remedy: "Give the address at the end of the chain." },
};

/** What can be done; a reason that is not known here is a fault of Sayso's own. */
export function remedyOf(reason: string): string {
  return REASONS[reason]?.remedy ?? "This is a fault of Sayso: please report it.";
}
