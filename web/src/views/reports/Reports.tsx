import { Empty } from "../../frame/States";
import type { ViewProps } from "../../routes";

export default function Reports({ id }: ViewProps) {
  return <Empty><h1>Reports {id}</h1></Empty>;
}
