-- Run by neovim.test.ts: sets Neovim up as the readme says, opens a draft, waits for its diagnostics, completes a
-- template as a writer does, and prints all of it as JSON.

local LIMIT = 15000

local function give_up(reason)
  io.stderr:write(reason .. "\n")
  vim.cmd("cquit")
end

-- An error in a callback would leave the editor waiting for keys that nobody types.
local function guarded(step)
  return vim.schedule_wrap(function()
    local ok, reason = pcall(step)
    if not ok then
      give_up(reason)
    end
  end)
end

local function when(find, what, step)
  local timer, waited = vim.loop.new_timer(), 0
  local look = guarded(function()
    if timer:is_closing() then
      return
    end
    waited = waited + 20
    local found = find()
    if found then
      timer:close()
      step(found)
    elseif waited > LIMIT then
      timer:close()
      give_up(what .. " did not come within " .. LIMIT .. " ms")
    end
  end)
  timer:start(20, 20, look)
end

local function type_keys(keys)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, false, true), "t", false)
end

local function diagnostics()
  local found = vim.diagnostic.get(0)
  return #found > 0 and found or nil
end

local function offered()
  local items = vim.fn.complete_info({ "items" }).items
  return #items > 0 and items or nil
end

local function typed()
  return vim.fn.mode() == "n"
end

local function complete(done)
  type_keys("Go<CR>### Ana, who sent me here<CR><CR><C-x><C-o>")
  when(offered, "a completion", function(items)
    type_keys("<C-y><Esc>")
    when(typed, "the end of typing", function()
      done(items)
    end)
  end)
end

local function report(found, items)
  local result = {
    diagnostics = vim.tbl_map(function(diagnostic)
      return { diagnostic.lnum, diagnostic.col, diagnostic.source, diagnostic.code }
    end, found),
    offered = vim.tbl_map(function(item)
      return item.abbr
    end, items),
    lines = vim.api.nvim_buf_get_lines(0, 0, -1, false),
  }
  io.stdout:write(vim.json.encode(result) .. "\n")
  vim.cmd("qall!")
end

guarded(function()
  vim.cmd("luafile " .. vim.fn.fnameescape(vim.env.LINKMSG_CONFIG))
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.LINKMSG_DRAFT))
  when(diagnostics, "a diagnostic", function(found)
    complete(function(items)
      report(found, items)
    end)
  end)
end)()
