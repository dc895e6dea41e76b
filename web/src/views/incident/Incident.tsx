import { Empty } from "../../frame/States";
import type { ViewProps } from "../../routes";

export default function Incident({ id }: ViewProps) {
  return <Empty><h1>Incident {id}</h1></Empty>;
}
