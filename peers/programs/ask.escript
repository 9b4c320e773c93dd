#!/usr/bin/env escript
main(_) ->
    Numbers = read([]),
    SETUP
    QUESTIONS
    ok.

read(Lines) ->
    case io:get_line("") of
        eof -> lists:reverse(Lines);
        Line -> read([list_to_integer(string:trim(Line)) | Lines])
    end.

shown(undefined) -> "-";
shown(Value) when is_boolean(Value) -> ["b:", atom_to_list(Value)];
shown(Value) when is_integer(Value) -> ["n:", integer_to_list(Value)];
shown(Value) when is_atom(Value) -> ["s:", atom_to_list(Value)];
shown(Value) when is_tuple(Value) -> ["s:", io_lib:format("~0p", [Value])];
shown(Value) -> ["s:", lists:join(" ", string:lexemes(unicode:characters_to_list(Value), " \r\n\t"))].

ask(Question, Evaluate, Numbers) ->
    lists:foreach(fun(Number) ->
        Answer = try shown(Evaluate(Number))
                 catch Class:Reason -> io_lib:format("!~0p: ~0p", [Class, Reason])
                 end,
        io:format("~s\t~b\t~ts~n", [Question, Number, Answer])
    end, Numbers).
