import { Empty } from "../../frame/States";
import type { ViewProps } from "../../routes";

export default function Questions({ id }: ViewProps) {
  return <Empty><h1>Questions {id}</h1></Empty>;
}
