import { Empty } from "../../frame/States";
import type { ViewProps } from "../../routes";

export default function Report({ id }: ViewProps) {
  return <Empty><h1>Report {id}</h1></Empty>;
}
