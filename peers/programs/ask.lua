local numbers = {}
for line in io.lines() do numbers[#numbers + 1] = math.tointeger(line) or line end

local function line(text) return (tostring(text):gsub("%s+", " ")) end

local function shown(value)
  if value == nil then return "-" end
  if type(value) == "boolean" then return "b:" .. tostring(value) end
  if type(value) == "number" then return "n:" .. math.tointeger(value) end
  return "s:" .. line(value)
end

local function ask(question, evaluate)
  if question == "names" then
    for name, number in pairs(evaluate()) do print(question .. "\t" .. number .. "\t" .. shown(name)) end
    return
  end
  for _, number in ipairs(numbers) do
    local fine, value = pcall(evaluate, number)
    print(question .. "\t" .. number .. "\t" .. (fine and shown(value) or "!" .. line(value)))
  end
end

SETUP
QUESTIONS
