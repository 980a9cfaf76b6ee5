-- For wrk: each request writes one proposal by the form of the page, a command of its own.
-- Words: origin, a file whose lines are a writer's cookie and token, then the processes' paths.
-- A person may have ten proposals before a process, so the writers go from one to the next; a second
-- thread takes every other turn.
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init(words)
  math.randomseed(os.time() * 16 + number)
  wrk.method = "POST"
  wrk.headers["Origin"] = words[1]
  wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
  writers, processes, turn = {}, {}, number - 1
  for line in io.lines(words[2]) do
    local cookie, token, text = line:match("^(%S+) (%S+) (%S+)$")
    writers[#writers + 1] = { cookie = cookie, token = token, text = text }
  end
  for place = 3, #words do processes[#processes + 1] = words[place] end
end

local function command()
  local function part(top) return math.random(0, top) end
  return string.format("%04x%04x-%04x-4%03x-a%03x-%04x%04x%04x", part(65535), part(65535),
    part(65535), part(4095), part(4095), part(65535), part(65535), part(65535))
end

function request()
  local writer = writers[turn % #writers + 1]
  local process = processes[math.floor(turn / #writers) % #processes + 1]
  turn = turn + 2
  wrk.headers["Cookie"] = writer.cookie
  return wrk.format(nil, process .. "/write", nil,
    writer.text .. "&token=" .. writer.token .. "&command=" .. command())
end
