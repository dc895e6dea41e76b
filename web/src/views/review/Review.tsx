import { Empty } from "../../frame/States";
import type { ViewProps } from "../../routes";

export default function Review({ id }: ViewProps) {
  return <Empty><h1>Review {id}</h1></Empty>;
}
