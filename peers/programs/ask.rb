NUMBERS = $stdin.read.split.map { |it| it =~ /\A(-?[1-9]\d*|0)\z/ ? it.to_i : it }

def shown(value)
  case value
  when nil then "-"
  when true, false then "b:#{value}"
  when Integer then "n:#{value}"
  else "s:#{value.to_s.split.join(' ')}"
  end
end

def ask(question)
  if question == "names"
    yield(nil).each { |name, number| puts [question, number, shown(name)].join("\t") }
    return
  end
  NUMBERS.each do |number|
    answer =
      begin
        shown(yield(number))
      rescue StandardError => e
        "!#{e.class}: #{e.message.split.join(' ')}"
      end
    puts [question, number, answer].join("\t")
  end
end

SETUP
QUESTIONS
