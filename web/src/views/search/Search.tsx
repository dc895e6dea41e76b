import { Empty } from "../../frame/States";
import type { ViewProps } from "../../routes";

export default function Search({ id }: ViewProps) {
  return <Empty><h1>Search {id}</h1></Empty>;
}
