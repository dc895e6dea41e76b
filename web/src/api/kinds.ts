/** The server's shapes under the names that the page uses. */
import type { components } from "./schema";

type Shapes = components["schemas"];

export type Moment = Shapes["Moment"];
export type Period = Shapes["Period"];
export type PlaceMark = Shapes["PlaceMark"];
export type Side = Shapes["Side"];
export type Origin = Shapes["Origin"];
export type Words = Shapes["Words"];
export type Range = Shapes["Range"];
export type IncidentRow = Shapes["IncidentRow"];
export type IncidentDetail = Shapes["IncidentDetail"];
export type Matrix = Shapes["Matrix"];
export type Agreements = Shapes["Agreements"];
export type QuestionRow = Shapes["QuestionRow"];
export type QuestionDetail = Shapes["QuestionDetail"];
export type Answered = Shapes["Answered"];
export type Series = Shapes["Series"];
export type ClaimRow = Shapes["ClaimRow"];
export type ReportRow = Shapes["ReportRow"];
export type ReportDetail = Shapes["ReportRead"];
export type JobRow = Shapes["JobRow"];
export type JobDetail = Shapes["JobDetail"];
export type JobItem = Shapes["JobItem"];
export type JobTaken = Shapes["JobTaken"];
export type RefusalRow = Shapes["RefusalRow"];
export type ClaimAnswer = Shapes["ClaimAnswer"];
export type ReportRecord = Shapes["ReportRecord"];
export type Claim = Shapes["Claim"];
export type Figure = Shapes["Figure"];
export type EventMention = Shapes["Event"];
export type PlaceMention = Shapes["Place"];
export type TimeMention = Shapes["Time"];
export type Actor = Shapes["Actor"];
export type Span = Shapes["Span"];
export type JudgedValue = Shapes["Judged"];
