import { Empty } from "../../frame/States";
import type { ViewProps } from "../../routes";

export default function Incidents({ id }: ViewProps) {
  return <Empty><h1>Incidents {id}</h1></Empty>;
}
