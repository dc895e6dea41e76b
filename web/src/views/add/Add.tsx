/** Adding reports: one place to paste, drop or name them, and what goes on with them. */
import { address, narrow } from "../../address";
import { ForReviewers } from "../../frame/Needs";
import { useJob } from "./follow";
import { Form } from "./Form";
import { Jobs } from "./Jobs";
import { Work } from "./Work";
import "./add.css";

export default function Add() {
  return <ForReviewers what="Adding reports"><Adding /></ForReviewers>;
}

function Adding() {
  const id = address.value.query.get("job");
  const followed = useJob(id);
  return (
    <div class="view add">
      <div class="view-head"><h1>Add reports</h1><p class="muted">They are read on Sayso’s own machine; nothing is sent elsewhere.</p></div>
      <div class={id === null ? "add-parts" : "add-parts add-parts-job"}>
        <Form added={(job) => narrow({ job })} />
        {id === null ? <Jobs /> : <Work of={followed} close={() => narrow({ job: null })} />}
      </div>
    </div>
  );
}
