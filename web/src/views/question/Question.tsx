import { Empty } from "../../frame/States";
import type { ViewProps } from "../../routes";

export default function Question({ id }: ViewProps) {
  return <Empty><h1>Question {id}</h1></Empty>;
}
