import { Empty } from "../../frame/States";
import type { ViewProps } from "../../routes";

export default function Users({ id }: ViewProps) {
  return <Empty><h1>Users {id}</h1></Empty>;
}
