import { Empty } from "../../frame/States";
import type { ViewProps } from "../../routes";

export default function Refusals({ id }: ViewProps) {
  return <Empty><h1>Refusals {id}</h1></Empty>;
}
