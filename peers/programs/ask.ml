let numbers =
  let rec read found =
    match input_line stdin with
    | line -> read (int_of_string line :: found)
    | exception End_of_file -> List.rev found
  in
  read []

let name text = if text = "" then "-" else "s:" ^ text
let number value = "n:" ^ string_of_int value

let ask question evaluate =
  List.iter
    (fun n ->
      let answer = try evaluate n with failure -> "!" ^ Printexc.to_string failure in
      Printf.printf "%s\t%d\t%s\n" question n answer)
    numbers

SETUP

let () =
QUESTIONS
  ()
