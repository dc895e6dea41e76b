import { Empty } from "../../frame/States";
import type { ViewProps } from "../../routes";

export default function Add({ id }: ViewProps) {
  return <Empty><h1>Add {id}</h1></Empty>;
}
