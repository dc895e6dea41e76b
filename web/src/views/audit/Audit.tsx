import { Empty } from "../../frame/States";
import type { ViewProps } from "../../routes";

export default function Audit({ id }: ViewProps) {
  return <Empty><h1>Audit {id}</h1></Empty>;
}
