import { Empty } from "../../frame/States";
import type { ViewProps } from "../../routes";

export default function SignIn({ id }: ViewProps) {
  return <Empty><h1>SignIn {id}</h1></Empty>;
}
